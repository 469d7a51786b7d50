// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcredentials.h"

#include "profiles/answermembers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace profiles {

namespace {

base::Error refusal(const QString &code, const QString &message)
{
    return base::makeError(base::ErrorKind::Credentials, code, message);
}

base::Error badAnswer(const QString &complaint)
{
    return refusal(QStringLiteral("BadProcessAnswer"),
                   QStringLiteral("gave an answer that cannot be used: ") + complaint);
}

std::optional<base::AccountId> accountIn(AnswerMembers &reader)
{
    const QString text = reader.optional("AccountId");
    const auto account = base::AccountId::exact(text);
    if (!text.isEmpty() && !account)
        reader.complain("AccountId", "is no account id");
    return account;
}

base::Result<ProcessCredentials> credentialsIn(const QJsonObject &object)
{
    AnswerMembers reader(object);
    if (object.value(QLatin1String("Version")).toInteger(-1) != 1)
        reader.complain("Version", "is not 1");
    ProcessCredentials read;
    read.credentials.accessKeyId = reader.required("AccessKeyId");
    read.credentials.secretAccessKey = reader.requiredSecret("SecretAccessKey");
    read.credentials.sessionToken = reader.optionalSecret("SessionToken");
    read.credentials.expiration = reader.time("Expiration");
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
