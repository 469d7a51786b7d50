// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/gatherprofiles.h"

#include "aws/endpointrules.h"
#include "base/firstfilled.h"
#include "profiles/chainerror.h"
#include "profiles/configuredendpoint.h"
#include "profiles/ownchain.h"
#include "profiles/profilekind.h"
#include "profiles/rolesettings.h"

#include <algorithm>

namespace profiles {

namespace {

QString variable(const QProcessEnvironment &environment, const char *name)
{
    return environment.value(QString::fromLatin1(name)).trimmed();
}

bool isOn(const EndpointSettings &settings, const char *name, const char *key)
{
    return isTrue(base::firstFilled(variable(settings.environment, name),
                                    settings.profile.value(QString::fromLatin1(key))));
}

QString regionText(const EndpointSettings &settings)
{
    return base::firstFilled(environmentRegion(settings.environment),
                             settings.profile.value(QStringLiteral("region")));
}

// Going on without it would send signed requests to another place than the one that was meant.
void blockEndpoint(Profile *profile, const QString &detail)
{
    profile->obstacle = ProfileObstacle::BadEndpoint;
    profile->obstacleDetail = detail;
    profile->chain.clear();
}

std::optional<QUrl> endpointOverride(Profile *profile, const char *service,
                                     const EndpointSettings &settings)
{
    const auto configured = configuredEndpoint(QString::fromLatin1(service), settings);
    if (!configured)
        return std::nullopt;
    const auto url = aws::parseEndpointOverride(configured->url, configured->source);
    if (url)
        return *url;
    blockEndpoint(profile, url.error().message);
    return std::nullopt;
}

std::optional<base::AccountId> accountHint(const Properties &keys)
{
    const QString configured = base::firstFilled(keys.value(QStringLiteral("aws_account_id")),
                                                 keys.value(QStringLiteral("sso_account_id")));
    return configured.isEmpty() ? base::AccountId::fromArn(keys.value(QStringLiteral("role_arn")))
                                : base::AccountId::parse(configured);
}

void applySettings(Profile *profile, const EndpointSettings &settings)
{
    profile->region = aws::Region::parse(regionText(settings));
    profile->mgnEndpoint = endpointOverride(profile, "mgn", settings);
    profile->stsEndpoint = endpointOverride(profile, "sts", settings);
    profile->ssoEndpoint = endpointOverride(profile, "sso", settings);
    profile->oidcEndpoint = endpointOverride(profile, "sso-oidc", settings);
    if (const QString section = missingServicesSection(settings); !section.isEmpty())
        blockEndpoint(profile, QStringLiteral("there is no section [services %1]").arg(section));
    profile->usesFips = isOn(settings, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    profile->usesDualStack = isOn(settings, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    profile->caBundle = base::firstFilled(variable(settings.environment, "AWS_CA_BUNDLE"),
                                          settings.profile.value(QStringLiteral("ca_bundle")));
    profile->accountHint = accountHint(settings.profile);
}

ProfileObstacle obstacleOfSource(const QString &key)
{
    if (key == QLatin1String("web_identity_token_file"))
        return ProfileObstacle::NeedsWebIdentity;
    return key == QLatin1String("login_session") ? ProfileObstacle::NeedsLogin
                                                 : ProfileObstacle::UnknownSource;
}

// What is wrong with the source of a role is told in full: it is about another profile.
void blockChain(Profile *profile, const base::Error &error)
{
    const bool isAboutItself = profile->kind != ProfileKind::Role;
    profile->obstacle = ProfileObstacle::BadChain;
    profile->obstacleDetail = error.message;
    if (error.code == QLatin1String("UnsupportedSource"))
        profile->obstacle = obstacleOfSource(troubledKey(error));
    else if (error.code == QLatin1String("IncompleteKeys") && isAboutItself)
        profile->obstacle = ProfileObstacle::IncompleteKeys;
    else if (error.code == QLatin1String("NoCredentials") && isAboutItself)
        profile->obstacle = ProfileObstacle::NoCredentials;
    if (profile->obstacle != ProfileObstacle::BadChain)
        profile->obstacleDetail = troubledKey(error);
}

void applyChain(Profile *profile, const base::Result<CredentialChain> &chain)
{
    if (!chain)
        return blockChain(profile, chain.error());
    profile->chain = *chain;
    profile->obstacleDetail = chainingLimitText(*chain);
}

Profile fileProfile(const QString &name, const ConfigFiles &files,
                    const QProcessEnvironment &environment)
{
    const Properties keys = files.config.profiles.value(name);
    Profile profile;
    profile.id = awsProfileId(name);
    profile.name = name;
    profile.kind = kindOf(keys).kind;
    profile.files = files.origins.value(name);
    applyChain(&profile, fileChain(files.config, name));
    applySettings(&profile,
                  {.environment = environment, .profile = keys, .services = files.config.services});
    return profile;
}

ProfileKind kindOf(const OwnProfile &own)
{
    if (std::holds_alternative<OwnKeys>(own.source))
        return ProfileKind::StoredKeys;
    if (std::holds_alternative<OwnRole>(own.source))
        return ProfileKind::Role;
    if (std::holds_alternative<MachineRole>(own.source))
        return ProfileKind::Machine;
    return std::holds_alternative<SsoAccess>(own.source) ? ProfileKind::Sso : ProfileKind::Process;
}

// As the files would spell it, so that one rule decides for both.
Properties settingsOf(const OwnProfile &own)
{
    Properties settings;
    if (own.region)
        settings.insert(QStringLiteral("region"), own.region->toString());
    if (const auto *role = std::get_if<OwnRole>(&own.source))
        settings.insert(QStringLiteral("role_arn"), role->role.roleArn);
    if (const auto *sso = std::get_if<SsoAccess>(&own.source))
        settings.insert(QStringLiteral("sso_account_id"), sso->account.toString());
    return settings;
}

Profile ownProfile(const OwnProfile &own, const QList<OwnProfile> &all, const AwsConfig &config,
                   const QProcessEnvironment &environment)
{
    Profile profile;
    profile.id = own.id;
    profile.name = own.name;
    profile.kind = kindOf(own);
    applyChain(&profile, ownChain(own.id, all, config));
    applySettings(&profile,
                  {.environment = environment, .profile = settingsOf(own), .services = {}});
    return profile;
}

bool isListedBefore(const OwnProfile &a, const OwnProfile &b)
{
    const int order = a.name.compare(b.name, Qt::CaseInsensitive);
    return order == 0 ? a.id < b.id : order < 0;
}

} // namespace

QList<Profile> ownProfiles(const QList<OwnProfile> &own, const AwsConfig &config,
                           const QProcessEnvironment &environment)
{
    QList<OwnProfile> inOrder = own;
    std::sort(inOrder.begin(), inOrder.end(), isListedBefore);
    QList<Profile> profiles;
    for (const OwnProfile &one : inOrder)
        profiles.append(ownProfile(one, own, config, environment));
    return profiles;
}

QString environmentRegion(const QProcessEnvironment &environment)
{
    return base::firstFilled(variable(environment, "AWS_REGION"),
                             variable(environment, "AWS_DEFAULT_REGION"));
}

QStringList namesInOrder(const ConfigFiles &files)
{
    QStringList names = files.config.profiles.keys();
    std::stable_partition(names.begin(), names.end(),
                          [](const QString &name) { return name == QLatin1String("default"); });
    return names;
}

QList<Profile> fileProfiles(const ConfigFiles &files, const QProcessEnvironment &environment)
{
    QList<Profile> profiles;
    for (const QString &name : namesInOrder(files))
        profiles.append(fileProfile(name, files, environment));
    return profiles;
}

QList<Profile> environmentProfiles(const QProcessEnvironment &environment)
{
    const Properties keys{
        {QStringLiteral("aws_access_key_id"), variable(environment, "AWS_ACCESS_KEY_ID")},
        {QStringLiteral("aws_secret_access_key"), variable(environment, "AWS_SECRET_ACCESS_KEY")},
        {QStringLiteral("aws_account_id"), variable(environment, "AWS_ACCOUNT_ID")}};
    const KindVerdict verdict = kindOf(keys);
    if (verdict.kind != ProfileKind::StaticKeys)
        return {};
    Profile profile;
    profile.id = environmentProfileId();
    profile.name = QStringLiteral("Environment");
    profile.kind = ProfileKind::Environment;
    profile.obstacle = verdict.obstacle;
    profile.obstacleDetail = verdict.detail.toUpper();
    if (profile.isUsable())
        profile.chain = {EnvironmentKeys()};
    applySettings(&profile, {.environment = environment, .profile = keys, .services = {}});
    return {profile};
}

Profile placeOfAll(const QProcessEnvironment &environment)
{
    Profile profile;
    applySettings(&profile, {.environment = environment, .profile = {}, .services = {}});
    return profile;
}

Profile simulatedProfile(const SimulatedProfile &simulated)
{
    Profile profile;
    profile.id = simulatedProfileId(simulated.name);
    profile.name = simulated.name;
    profile.kind = ProfileKind::Simulated;
    profile.chain = {SimulatedKeys()};
    profile.region = simulated.region;
    profile.mgnEndpoint = simulated.mgnEndpoint;
    profile.stsEndpoint = simulated.stsEndpoint;
    profile.ssoEndpoint = simulated.ssoEndpoint;
    profile.oidcEndpoint = simulated.oidcEndpoint;
    profile.caBundle = simulated.caBundle;
    profile.accountHint = simulated.account;
    return profile;
}

} // namespace profiles
