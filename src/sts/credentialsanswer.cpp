// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/credentialsanswer.h"

#include "aws/accesskeyid.h"
#include "aws/headerlist.h"
#include "sts/answertexts.h"

namespace sts {

namespace {

const QString kRoleOperation = QStringLiteral("AssumeRole");
const QString kUserOperation = QStringLiteral("GetSessionToken");
const QString kAccessKeyId = QStringLiteral("Credentials/AccessKeyId");
const QString kSecretAccessKey = QStringLiteral("Credentials/SecretAccessKey");
const QString kSessionToken = QStringLiteral("Credentials/SessionToken");
const QString kExpiration = QStringLiteral("Credentials/Expiration");
const QString kSessionArn = QStringLiteral("AssumedRoleUser/Arn");

QStringList credentialPaths()
{
    return {kAccessKeyId, kSecretAccessKey, kSessionToken, kExpiration};
}

bool isPlain(const QString &text)
{
    return !text.isEmpty() && aws::isPlainHeaderValue(text.toUtf8());
}

/// The path of an element that is missing or has no usable text; empty when all is well.
QString unusable(const AnswerTexts &texts)
{
    if (!aws::isAccessKeyId(texts.value(kAccessKeyId)))
        return kAccessKeyId;
    for (const QString &path : {kSecretAccessKey, kSessionToken}) {
        if (!isPlain(texts.value(path)))
            return path;
    }
    return base::instantOf(texts.value(kExpiration)) ? QString() : kExpiration;
}

base::Result<TemporaryCredentials> credentialsOf(const AnswerTexts &texts, const QString &operation)
{
    if (const QString path = unusable(texts); !path.isEmpty())
        return base::failure(
            badAnswer(operation, path + QStringLiteral(" is missing or malformed")));
    TemporaryCredentials out;
    out.credentials.accessKeyId = texts.value(kAccessKeyId);
    out.credentials.secretAccessKey = base::SecretBytes(texts.value(kSecretAccessKey).toUtf8());
    out.credentials.sessionToken = base::SecretBytes(texts.value(kSessionToken).toUtf8());
    out.credentials.expiration = base::instantOf(texts.value(kExpiration));
    return out;
}

base::Result<TemporaryCredentials> withSession(TemporaryCredentials credentials, const QString &arn)
{
    const auto account = base::AccountId::fromArn(arn);
    if (!account)
        return base::failure(
            badAnswer(kRoleOperation, kSessionArn + QStringLiteral(" has no account")));
    credentials.arn = arn;
    credentials.account = *account;
    return credentials;
}

} // namespace

base::Result<TemporaryCredentials> parseAssumedRole(const QByteArray &xml)
{
    const auto texts = readAnswer(xml, kRoleOperation, credentialPaths() << kSessionArn);
    if (!texts)
        return base::failure(texts.error());
    auto credentials = credentialsOf(*texts, kRoleOperation);
    return credentials ? withSession(std::move(*credentials), texts->value(kSessionArn))
                       : std::move(credentials);
}

base::Result<TemporaryCredentials> parseSessionToken(const QByteArray &xml)
{
    const auto texts = readAnswer(xml, kUserOperation, credentialPaths());
    return texts ? credentialsOf(*texts, kUserOperation)
                 : base::Result<TemporaryCredentials>(base::failure(texts.error()));
}

} // namespace sts
