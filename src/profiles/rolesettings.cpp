// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/rolesettings.h"

#include "profiles/chainerror.h"
#include "sts/forms.h"

namespace profiles {

namespace {

using std::chrono::seconds;

constexpr seconds kLongestChainedRole{3'600};

/// One setting of a role: its key in AWS's files, its value, and the form of one that is there.
struct RoleSetting {
    const char *key;
    const QString &value;
    const char *form;
};

base::Error badRole(const QString &profile, const char *key, const QString &complaint)
{
    return chainError({.code = "IncompleteRole",
                       .profile = profile,
                       .complaint = complaint,
                       .key = QString::fromLatin1(key)});
}

bool isDurationRefused(const std::optional<seconds> &duration)
{
    return duration
           && (*duration < sts::kShortestSession || *duration > sts::kLongestRoleSession);
}

base::Error secondDevice(const QString &profile, const AssumedRole &first,
                         const AssumedRole &second)
{
    return chainError(
        {.code = "SecondDevice",
         .profile = profile,
         .complaint = QStringLiteral("needs two MFA codes, one of %1 for %2 and one of %3 for %4, "
                                     "and AWS takes a code from a user only, not from a role")
                          .arg(first.mfaSerial, first.roleArn, second.mfaSerial, second.roleArn),
         .key = QStringLiteral("mfa_serial")});
}

const AssumedRole *firstMfaRole(const CredentialChain &chain)
{
    for (const CredentialStep &step : chain) {
        const auto *role = std::get_if<AssumedRole>(&step);
        if (role && !role->mfaSerial.isEmpty())
            return role;
    }
    return nullptr;
}

// The credentials of an Identity Center's role are those of a role as well, and a machine's.
bool comeFromRole(const CredentialStep &step)
{
    return std::holds_alternative<AssumedRole>(step) || std::holds_alternative<SsoAccess>(step)
           || std::holds_alternative<MachineRole>(step);
}

} // namespace

base::Result<AssumedRole> roleSettings(const QString &profile, const Properties &keys)
{
    const auto value = [&keys](const char *key) { return keys.value(QString::fromLatin1(key)); };
    AssumedRole role{.roleArn = value("role_arn"),
                     .externalId = value("external_id"),
                     .mfaSerial = value("mfa_serial"),
                     .sessionName = value("role_session_name"),
                     .duration = {}};
    const QString duration = value("duration_seconds");
    bool isNumber = true;
    if (!duration.isEmpty())
        role.duration = seconds(duration.toInt(&isNumber));
    if (!isNumber)
        return base::failure(badRole(profile, "duration_seconds",
                                     QStringLiteral("has a duration_seconds that is no number")));
    return role;
}

base::Result<AssumedRole> checkedRole(const QString &profile, const AssumedRole &role)
{
    if (role.roleArn.isEmpty())
        return base::failure(
            missingKeyError("IncompleteRole", profile, QStringLiteral("role_arn")));
    const RoleSetting settings[] = {{"role_arn", role.roleArn, "arn:[!-~]{16,2044}"},
                                    {"external_id", role.externalId, sts::kExternalId},
                                    {"mfa_serial", role.mfaSerial, sts::kMfaSerial},
                                    {"role_session_name", role.sessionName, sts::kSessionName}};
    for (const auto &[key, value, form] : settings) {
        if (!value.isEmpty() && !sts::hasForm(value, form))
            return base::failure(
                badRole(profile, key,
                        QStringLiteral("has a %1 that AWS does not take").arg(QLatin1String(key))));
    }
    if (isDurationRefused(role.duration))
        return base::failure(
            badRole(profile, "duration_seconds",
                    QStringLiteral("has a duration_seconds that is not from 900 to 43200")));
    return role;
}

base::Result<CredentialChain> withRole(const QString &profile, CredentialChain source,
                                       const AssumedRole &role)
{
    const AssumedRole *first = firstMfaRole(source);
    if (first && !role.mfaSerial.isEmpty())
        return base::failure(secondDevice(profile, *first, role));
    source.append(role);
    return source;
}

QString chainingLimitText(const CredentialChain &chain)
{
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const auto *role = std::get_if<AssumedRole>(&chain.at(i));
        if (role && role->duration > kLongestChainedRole && comeFromRole(chain.at(i - 1)))
            return QStringLiteral("duration_seconds of %1 is more than 3600, the most for a role "
                                  "that is assumed with the credentials of another")
                .arg(role->roleArn);
    }
    return {};
}

} // namespace profiles
