// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/pastedforms.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace profiles {

namespace {

/// A member under its name or the same in lower case, as Identity Center writes it.
QJsonValue anyMember(const QJsonObject &object, const char *name)
{
    QString text = QString::fromLatin1(name);
    const QJsonValue value = object[text];
    text[0] = text.at(0).toLower();
    return value.isUndefined() ? object[text] : value;
}

QString jsonText(const QJsonObject &object, const char *name)
{
    QString text = anyMember(object, name).toString();
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QJsonObject keysObject(const QJsonObject &whole)
{
    for (const char *name : {"Credentials", "AccessKey", "RoleCredentials"}) {
        const QJsonValue inner = anyMember(whole, name);
        if (inner.isObject())
            return inner.toObject();
    }
    return whole;
}

} // namespace

std::optional<PastedKeys> pastedJson(const QString &text)
{
    const QJsonObject keys = keysObject(QJsonDocument::fromJson(text.toUtf8()).object());
    const QString id = jsonText(keys, "AccessKeyId");
    const QString secret = jsonText(keys, "SecretAccessKey");
    if (id.isEmpty() || secret.isEmpty())
        return std::nullopt;
    QString token = jsonText(keys, "SessionToken");
    if (token.isEmpty())
        token = jsonText(keys, "Token");
    return PastedKeys{.profileName = anyMember(keys, "UserName").toString().trimmed(),
                      .accessKeyId = id,
                      .secretAccessKey = base::SecretBytes(secret.toUtf8()),
                      .sessionToken = base::SecretBytes(token.toUtf8()),
                      .region = {},
                      .roleArn = {},
                      .mfaSerial = {}};
}

} // namespace profiles
