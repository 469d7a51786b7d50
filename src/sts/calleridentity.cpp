// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/calleridentity.h"

#include "sts/answertexts.h"
#include "sts/formbody.h"

namespace sts {

namespace {

const QString kIdentityOperation = QStringLiteral("GetCallerIdentity");

base::Result<CallerIdentity> identityOf(const AnswerTexts &texts)
{
    const QString arn = texts.value(QStringLiteral("Arn"));
    const auto account = base::AccountId::exact(texts.value(QStringLiteral("Account")));
    if (!account)
        return base::failure(
            badAnswer(kIdentityOperation, QStringLiteral("Account is no 12-digit number")));
    if (base::AccountId::fromArn(arn) != account)
        return base::failure(
            badAnswer(kIdentityOperation, QStringLiteral("Arn is not one of the account")));
    return CallerIdentity{
        .account = *account, .arn = arn, .userId = texts.value(QStringLiteral("UserId"))};
}

} // namespace

QByteArray callerIdentityForm()
{
    return formBody("GetCallerIdentity");
}

base::Result<CallerIdentity> parseCallerIdentity(const QByteArray &xml)
{
    return readAnswer(xml, kIdentityOperation,
                      {QStringLiteral("Account"), QStringLiteral("Arn"), QStringLiteral("UserId")})
        .and_then(identityOf);
}

} // namespace sts
