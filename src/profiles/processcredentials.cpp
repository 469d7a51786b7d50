// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace profiles {

namespace {

using base::SecretBytes;

base::Error refusal(const QString &code, const QString &message)
{
    return base::makeError(base::ErrorKind::Credentials, code, message);
}

base::Error badAnswer(const QString &complaint)
{
    return refusal(QStringLiteral("BadProcessAnswer"),
                   QStringLiteral("gave an answer that cannot be used: ") + complaint);
}

/// Overwrites the copies on the way; those inside of the JSON document cannot be.
SecretBytes secretOf(QString text)
{
    QByteArray bytes = text.toUtf8();
    SecretBytes secret(bytes);
    explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    text.fill(QChar());
    return secret;
}

/// Reads members one after the other; the first that is wrong is remembered.
class AnswerReader
{
public:
    explicit AnswerReader(const QJsonObject &object) : m_object(object) {}

    [[nodiscard]] QString required(const char *name)
    {
        const QString text = optional(name);
        if (text.isEmpty())
            complain(name, "is missing or empty");
        return text;
    }
    /// Empty when the member is absent or null.
    [[nodiscard]] QString optional(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            complain(name, "is no text");
        return value.toString();
    }
    void complain(const char *name, const char *what)
    {
        if (m_complaint.isEmpty())
            m_complaint = QLatin1String(name) + u' ' + QLatin1String(what);
    }
    [[nodiscard]] const QString &complaint() const noexcept { return m_complaint; }

private:
    const QJsonObject &m_object;
    QString m_complaint;
};

std::optional<base::Instant> expirationIn(AnswerReader &reader)
{
    const QString text = reader.optional("Expiration");
    const auto time = base::instantOf(text);
    if (!text.isEmpty() && !time)
        reader.complain("Expiration", "is no time");
    return time;
}

std::optional<base::AccountId> accountIn(AnswerReader &reader)
{
    const QString text = reader.optional("AccountId");
    const auto account = base::AccountId::parse(text);
    if (!text.isEmpty() && !account)
        reader.complain("AccountId", "is no account id");
    return account;
}

base::Result<ProcessCredentials> credentialsIn(const QJsonObject &object)
{
    AnswerReader reader(object);
    if (object.value(QLatin1String("Version")).toInteger(-1) != 1)
        reader.complain("Version", "is not 1");
    ProcessCredentials read;
    read.credentials.accessKeyId = reader.required("AccessKeyId");
    read.credentials.secretAccessKey = secretOf(reader.required("SecretAccessKey"));
    read.credentials.sessionToken = secretOf(reader.optional("SessionToken"));
    read.credentials.expiration = expirationIn(reader);
    read.account = accountIn(reader);
    if (!reader.complaint().isEmpty())
        return base::failure(badAnswer(reader.complaint()));
    return read;
}

} // namespace

base::Result<ProcessCredentials> readProcessCredentials(const QByteArray &answer, base::Instant now)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return base::failure(badAnswer(QStringLiteral("it is no JSON object")));
    auto read = credentialsIn(document.object());
    if (read && read->credentials.expiration && *read->credentials.expiration <= now)
        return base::failure(refusal(QStringLiteral("ProcessCredentialsExpired"),
                                     QStringLiteral("gave credentials that have already expired")));
    return read;
}

} // namespace profiles
