// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ownchain.h"

#include "base/webpage.h"
#include "profiles/chainerror.h"
#include "profiles/profile.h"
#include "profiles/rolesettings.h"

#include <algorithm>

namespace profiles {

namespace {

constexpr qsizetype kMostOwnRoles = 16;

/// Goes from a profile of ours to the source of its credentials.
class OwnChainWalk
{
public:
    OwnChainWalk(const QList<OwnProfile> &own, const AwsConfig &config)
        : m_own(own), m_config(config)
    {}

    [[nodiscard]] base::Result<CredentialChain> from(const base::ProfileId &id);

private:
    [[nodiscard]] base::Result<CredentialChain> fromOwn(const OwnProfile &profile);
    [[nodiscard]] base::Result<CredentialChain> fromRole(const QString &name, const OwnRole &role);
    [[nodiscard]] base::Result<CredentialChain> fromElsewhere(const base::ProfileId &id) const;
    [[nodiscard]] base::Error looping() const;

    const QList<OwnProfile> &m_own;
    const AwsConfig &m_config;
    QList<base::ProfileId> m_visited;
    QStringList m_names;
};

base::Result<CredentialChain> fromStored(const OwnProfile &profile, const OwnKeys &keys)
{
    if (keys.accessKeyId.isEmpty())
        return base::failure(
            missingKeyError("IncompleteKeys", profile.name, QStringLiteral("aws_access_key_id")));
    return CredentialChain{StoredKeys{.owner = profile.id, .accessKeyId = keys.accessKeyId}};
}

base::Result<CredentialChain> fromAccess(const QString &name, const SsoAccess &access)
{
    if (!base::isWebPage(access.session.startUrl))
        return base::failure(
            missingKeyError("IncompleteSso", name, QStringLiteral("sso_start_url")));
    if (access.session.region.isEmpty())
        return base::failure(missingKeyError("IncompleteSso", name, QStringLiteral("sso_region")));
    if (access.account.isEmpty())
        return base::failure(
            missingKeyError("IncompleteSso", name, QStringLiteral("sso_account_id")));
    if (access.roleName.isEmpty())
        return base::failure(
            missingKeyError("IncompleteSso", name, QStringLiteral("sso_role_name")));
    return CredentialChain{access};
}

base::Result<CredentialChain> fromCommand(const QString &name, const ProcessCommand &process)
{
    if (process.command.trimmed().isEmpty())
        return base::failure(
            missingKeyError("NoCredentials", name, QStringLiteral("credential_process")));
    return CredentialChain{process};
}

base::Result<CredentialChain> OwnChainWalk::from(const base::ProfileId &id)
{
    const auto found = std::find_if(m_own.cbegin(), m_own.cend(),
                                    [&id](const OwnProfile &profile) { return profile.id == id; });
    if (found == m_own.cend())
        return fromElsewhere(id);
    if (m_visited.contains(id) || m_visited.size() == kMostOwnRoles)
        return base::failure(looping());
    m_visited.append(id);
    m_names.append(found->name);
    return fromOwn(*found);
}

base::Result<CredentialChain> OwnChainWalk::fromOwn(const OwnProfile &profile)
{
    if (const auto *keys = std::get_if<OwnKeys>(&profile.source))
        return fromStored(profile, *keys);
    if (const auto *access = std::get_if<SsoAccess>(&profile.source))
        return fromAccess(profile.name, *access);
    if (const auto *process = std::get_if<ProcessCommand>(&profile.source))
        return fromCommand(profile.name, *process);
    if (const auto *machine = std::get_if<MachineRole>(&profile.source))
        return CredentialChain{*machine};
    return fromRole(profile.name, std::get<OwnRole>(profile.source));
}

base::Result<CredentialChain> OwnChainWalk::fromRole(const QString &name, const OwnRole &role)
{
    if (role.source.isEmpty())
        return base::failure(
            missingKeyError("IncompleteRole", name, QStringLiteral("source_profile")));
    auto source = from(role.source);
    if (!source)
        return source;
    const auto settings = checkedRole(name, role.role);
    if (!settings)
        return base::failure(settings.error());
    return withRole(name, std::move(*source), *settings);
}

base::Result<CredentialChain> OwnChainWalk::fromElsewhere(const base::ProfileId &id) const
{
    if (id == environmentProfileId())
        return CredentialChain{EnvironmentKeys()};
    const QString name = id.toString().section(u':', 1);
    if (id == awsProfileId(name))
        return fileChain(m_config, name);
    return base::failure(chainError({.code = "NoSuchProfile",
                                     .profile = id.toString(),
                                     .complaint = QStringLiteral("is not there")}));
}

base::Error OwnChainWalk::looping() const
{
    return chainError(
        {.code = "LoopingProfiles",
         .profile = m_names.first(),
         .complaint = QStringLiteral("builds on itself: %1").arg(m_names.join(QLatin1String(", "))),
         .key = QStringLiteral("source_profile")});
}

} // namespace

base::Result<CredentialChain> ownChain(const base::ProfileId &profile, const QList<OwnProfile> &own,
                                       const AwsConfig &config)
{
    return OwnChainWalk(own, config).from(profile);
}

QStringList buildingOn(const base::ProfileId &profile, const QList<OwnProfile> &own)
{
    QStringList names;
    for (const OwnProfile &one : own) {
        const auto *role = std::get_if<OwnRole>(&one.source);
        if (role && role->source == profile)
            names.append(one.name);
    }
    return names;
}

} // namespace profiles
