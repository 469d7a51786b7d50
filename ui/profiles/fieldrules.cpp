// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/fieldrules.h"

#include "aws/region.h"
#include "base/accountid.h"
#include "profiles/keyidform.h"
#include "profiles/profilenames.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ui {

namespace {

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FieldRules)
};

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

} // namespace

QString profileNameProblem(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return FieldWords::tr("Give the profile a name.");
    constexpr int kLongest = profiles::kLongestProfileName;
    return typed.trimmed().size() > kLongest
               ? FieldWords::tr("A name has at most %1 characters.").arg(kLongest)
               : QString();
}

QString accessKeyIdProblem(const QString &typed)
{
    if (typed.isEmpty())
        return FieldWords::tr("Enter the access key id.");
    return profiles::hasKeyIdForm(typed)
               ? QString()
               : FieldWords::tr("An access key id has at least 16 capital letters and digits, such "
                                "as AKIAIOSFODNN7EXAMPLE. Is this the secret?");
}

QString secretKeyProblem(const QString &typed)
{
    return matches(typed, QStringLiteral("[!-~]*"))
               ? QString()
               : FieldWords::tr("A secret has no blanks and no special characters: check what was "
                                "pasted.");
}

QString roleArnProblem(const QString &typed)
{
    if (typed.isEmpty())
        return FieldWords::tr("Enter the ARN of the role.");
    return matches(typed, QStringLiteral("arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,2000}"))
               ? QString()
               : FieldWords::tr("The ARN of a role looks like "
                                "arn:aws:iam::111122223333:role/NAME.");
}

QString externalIdProblem(const QString &typed)
{
    return typed.isEmpty() || matches(typed, QStringLiteral("[\\w+=,.@:/-]{2,1224}"))
               ? QString()
               : FieldWords::tr("An external id has 2 to 1224 letters, digits and _ + = , . @ : / "
                                "-");
}

QString mfaSerialProblem(const QString &typed)
{
    return typed.isEmpty() || matches(typed, QStringLiteral("[\\w+=/:,.@-]{9,256}"))
               ? QString()
               : FieldWords::tr("An MFA device is named by its ARN, such as "
                                "arn:aws:iam::111122223333:mfa/NAME, or by its serial number.");
}

QString sessionNameProblem(const QString &typed)
{
    return typed.isEmpty() || matches(typed, QStringLiteral("[\\w+=,.@-]{2,64}"))
               ? QString()
               : FieldWords::tr("A session name has 2 to 64 letters, digits and _ + = , . @ -");
}

QString regionProblem(const QString &typed)
{
    return typed.isEmpty() || aws::Region::parse(typed)
               ? QString()
               : FieldWords::tr("A region code looks like eu-west-1.");
}

QString startUrlProblem(const QString &typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (typed.trimmed().isEmpty())
        return FieldWords::tr("Enter the start URL, also called the AWS access portal URL.");
    const bool isSafe = url.isValid() && url.scheme() == QLatin1String("https")
                        && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isSafe ? QString()
                  : FieldWords::tr("A start URL looks like https://d-1234567890.awsapps.com/start "
                                   "and begins with https.");
}

QString roleNameProblem(const QString &typed)
{
    if (typed.isEmpty())
        return FieldWords::tr("Choose or type the role.");
    return matches(typed, QStringLiteral("[\\w+=,.@-]{1,64}"))
               ? QString()
               : FieldWords::tr("A role name has at most 64 letters, digits and _ + = , . @ -");
}

QString accountIdProblem(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return FieldWords::tr("Choose or type the account.");
    return base::AccountId::parse(typed) ? QString()
                                         : FieldWords::tr("An account id has 12 digits.");
}

} // namespace ui
