// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilekind.h"

namespace profiles {

namespace {

bool has(const Properties &profile, const char *key)
{
    return !profile.value(QString::fromLatin1(key)).isEmpty();
}

KindVerdict unsupported(ProfileKind kind, ProfileObstacle obstacle, const char *key)
{
    return {.kind = kind, .obstacle = obstacle, .detail = QString::fromLatin1(key)};
}

bool hasSomeKey(const Properties &profile)
{
    return has(profile, "aws_access_key_id") || has(profile, "aws_secret_access_key");
}

KindVerdict staticKeys(const Properties &profile)
{
    const QString missing = missingKey(profile);
    return {.kind = ProfileKind::StaticKeys,
            .obstacle = missing.isEmpty() ? ProfileObstacle::None : ProfileObstacle::IncompleteKeys,
            .detail = missing};
}

KindVerdict supported(ProfileKind kind, const char *key)
{
    return {.kind = kind, .obstacle = ProfileObstacle::None, .detail = QString::fromLatin1(key)};
}

KindVerdict withoutKeys(const Properties &profile)
{
    if (has(profile, "web_identity_token_file"))
        return unsupported(ProfileKind::WebIdentity, ProfileObstacle::NeedsWebIdentity,
                           "web_identity_token_file");
    if (has(profile, "sso_session") || has(profile, "sso_start_url"))
        return supported(ProfileKind::Sso, "sso_session");
    if (has(profile, "login_session"))
        return unsupported(ProfileKind::Login, ProfileObstacle::NeedsLogin, "login_session");
    if (has(profile, "credential_process"))
        return supported(ProfileKind::Process, "credential_process");
    return {};
}

} // namespace

KindVerdict kindOf(const Properties &profile)
{
    if (has(profile, "role_arn") && has(profile, "web_identity_token_file"))
        return unsupported(ProfileKind::WebIdentity, ProfileObstacle::NeedsWebIdentity,
                           "web_identity_token_file");
    if (has(profile, "role_arn"))
        return supported(ProfileKind::Role, "role_arn");
    if (has(profile, "sso_account_id") || has(profile, "sso_role_name"))
        return supported(ProfileKind::Sso, "sso_account_id");
    return hasSomeKey(profile) ? staticKeys(profile) : withoutKeys(profile);
}

QString missingKey(const Properties &profile)
{
    for (const char *key : {"aws_access_key_id", "aws_secret_access_key"}) {
        if (!has(profile, key))
            return QString::fromLatin1(key);
    }
    return {};
}

} // namespace profiles
