// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialchain.h"

#include "profiles/chainerror.h"
#include "profiles/profilekind.h"
#include "profiles/rolesettings.h"
#include "profiles/ssosettings.h"

namespace profiles {

namespace {

// More were never meant; a file could name ten thousand.
constexpr qsizetype kMostRoles = 16;

/// Goes from a profile to the source of its credentials.
class FileChainWalk
{
public:
    explicit FileChainWalk(const AwsConfig &config) : m_config(config) {}

    [[nodiscard]] base::Result<CredentialChain> from(const QString &name);

private:
    [[nodiscard]] base::Result<CredentialChain> fromRole(const QString &name);
    [[nodiscard]] base::Result<CredentialChain> fromSourceOf(const QString &name);
    [[nodiscard]] base::Result<CredentialChain> fromItself(const QString &name) const;
    [[nodiscard]] base::Result<CredentialChain> fromBase(const QString &name) const;
    [[nodiscard]] base::Error unknown(const QString &name) const;
    [[nodiscard]] base::Error looping() const;

    const AwsConfig &m_config;
    QStringList m_visited;
};

QString keyOf(const Properties &keys, const char *key)
{
    return keys.value(QString::fromLatin1(key));
}

base::Error unsupportedSource(const QString &name, const QString &key)
{
    return chainError({.code = "UnsupportedSource",
                       .profile = name,
                       .complaint = QStringLiteral("uses %1").arg(key),
                       .key = key});
}

base::Result<CredentialChain> fromNamedSource(const QString &name, const QString &source)
{
    const struct {
        const char *name;
        CredentialStep step;
    } known[] = {{"Environment", EnvironmentKeys()},
                 {"Ec2InstanceMetadata", MachineRole{MachineService::Instance}},
                 {"EcsContainer", MachineRole{MachineService::Container}}};
    for (const auto &[word, step] : known) {
        if (source.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return CredentialChain{step};
    }
    return base::failure(
        unsupportedSource(name, QStringLiteral("credential_source = ") + source.left(60)));
}

base::Result<CredentialChain> fromSso(const AwsConfig &config, const QString &name)
{
    const auto access = ssoSettings(config, name);
    if (!access)
        return base::failure(access.error());
    return CredentialChain{*access};
}

base::Result<CredentialChain> FileChainWalk::from(const QString &name)
{
    if (!m_config.profiles.contains(name))
        return base::failure(unknown(name));
    if (m_visited.contains(name) || m_visited.size() == kMostRoles)
        return base::failure(looping());
    const Properties keys = m_config.profiles.value(name);
    // The keys of a source end the way, as in every AWS tool.
    if (!m_visited.isEmpty() && missingKey(keys).isEmpty())
        return CredentialChain{FileKeys{name}};
    m_visited.append(name);
    return kindOf(keys).kind == ProfileKind::Role ? fromRole(name) : fromBase(name);
}

base::Result<CredentialChain> FileChainWalk::fromRole(const QString &name)
{
    auto source = fromSourceOf(name);
    if (!source)
        return source;
    const auto settings = roleSettings(name, m_config.profiles.value(name));
    const auto role = settings ? checkedRole(name, *settings) : settings;
    if (!role)
        return base::failure(role.error());
    return withRole(name, std::move(*source), *role);
}

base::Result<CredentialChain> FileChainWalk::fromSourceOf(const QString &name)
{
    const Properties keys = m_config.profiles.value(name);
    const QString source = keyOf(keys, "source_profile");
    const QString named = keyOf(keys, "credential_source");
    if (!source.isEmpty() && !named.isEmpty())
        return base::failure(
            chainError({.code = "ContradictingSources",
                        .profile = name,
                        .complaint = QStringLiteral("has source_profile and credential_source"),
                        .key = QStringLiteral("credential_source")}));
    if (!named.isEmpty())
        return fromNamedSource(name, named);
    if (source.isEmpty())
        return base::failure(
            missingKeyError("IncompleteRole", name, QStringLiteral("source_profile")));
    return source == name ? fromItself(name) : from(source);
}

base::Result<CredentialChain> FileChainWalk::fromItself(const QString &name) const
{
    const Properties keys = m_config.profiles.value(name);
    const QString missing = missingKey(keys);
    if (missing.isEmpty())
        return CredentialChain{FileKeys{name}};
    const bool hasOneKey = !keyOf(keys, "aws_access_key_id").isEmpty()
                           || !keyOf(keys, "aws_secret_access_key").isEmpty();
    return base::failure(hasOneKey ? missingKeyError("IncompleteKeys", name, missing) : looping());
}

base::Result<CredentialChain> FileChainWalk::fromBase(const QString &name) const
{
    const Properties keys = m_config.profiles.value(name);
    const KindVerdict verdict = kindOf(keys);
    if (verdict.obstacle == ProfileObstacle::IncompleteKeys)
        return base::failure(missingKeyError("IncompleteKeys", name, verdict.detail));
    switch (verdict.kind) {
    case ProfileKind::StaticKeys: return CredentialChain{FileKeys{name}};
    case ProfileKind::Sso: return fromSso(m_config, name);
    case ProfileKind::Process:
        return CredentialChain{ProcessCommand{keyOf(keys, "credential_process")}};
    case ProfileKind::WebIdentity:
    case ProfileKind::Login: return base::failure(unsupportedSource(name, verdict.detail));
    default: break;
    }
    return base::failure(chainError({.code = "NoCredentials",
                                     .profile = name,
                                     .complaint = QStringLiteral("has no credentials")}));
}

base::Error FileChainWalk::unknown(const QString &name) const
{
    const QString complaint =
        m_visited.isEmpty() ? QStringLiteral("is not there")
                            : QStringLiteral("is not there, but \"%1\" names it as source_profile")
                                  .arg(m_visited.last());
    return chainError({.code = "NoSuchProfile",
                       .profile = name,
                       .complaint = complaint,
                       .key = m_visited.isEmpty() ? QString() : QStringLiteral("source_profile")});
}

base::Error FileChainWalk::looping() const
{
    return chainError({.code = "LoopingProfiles",
                       .profile = m_visited.first(),
                       .complaint = QStringLiteral("builds on source_profile without an end: %1")
                                        .arg(m_visited.join(QLatin1String(", "))),
                       .key = QStringLiteral("source_profile")});
}

} // namespace

base::Result<CredentialChain> fileChain(const AwsConfig &config, const QString &profile)
{
    return FileChainWalk(config).from(profile);
}

} // namespace profiles
