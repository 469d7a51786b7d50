// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/gatherprofiles.h"

#include "aws/endpointrules.h"
#include "base/firstfilled.h"
#include "profiles/configuredendpoint.h"
#include "profiles/profilekind.h"

#include <algorithm>

namespace profiles {

namespace {

QString variable(const QProcessEnvironment &environment, const char *name)
{
    return environment.value(QString::fromLatin1(name)).trimmed();
}

bool isOn(const EndpointSettings &settings, const char *name, const char *key)
{
    const QString value = base::firstFilled(variable(settings.environment, name),
                                            settings.profile.value(QString::fromLatin1(key)));
    return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
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
    if (const QString section = missingServicesSection(settings); !section.isEmpty())
        blockEndpoint(profile, QStringLiteral("there is no section [services %1]").arg(section));
    profile->usesFips = isOn(settings, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    profile->usesDualStack = isOn(settings, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    profile->caBundle = base::firstFilled(variable(settings.environment, "AWS_CA_BUNDLE"),
                                          settings.profile.value(QStringLiteral("ca_bundle")));
    profile->accountHint = accountHint(settings.profile);
}

Profile fileProfile(const QString &name, const ConfigFiles &files,
                    const QProcessEnvironment &environment)
{
    const Properties keys = files.config.profiles.value(name);
    const KindVerdict verdict = kindOf(keys);
    Profile profile;
    profile.id = awsProfileId(name);
    profile.name = name;
    profile.kind = verdict.kind;
    profile.obstacle = verdict.obstacle;
    profile.obstacleDetail = verdict.detail;
    profile.files = files.origins.value(name);
    applySettings(&profile,
                  {.environment = environment, .profile = keys, .services = files.config.services});
    return profile;
}

QStringList namesInOrder(const ConfigFiles &files)
{
    QStringList names = files.config.profiles.keys();
    std::stable_partition(names.begin(), names.end(),
                          [](const QString &name) { return name == QLatin1String("default"); });
    return names;
}

} // namespace

QString environmentRegion(const QProcessEnvironment &environment)
{
    return base::firstFilled(variable(environment, "AWS_REGION"),
                             variable(environment, "AWS_DEFAULT_REGION"));
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
    applySettings(&profile, {.environment = environment, .profile = keys, .services = {}});
    return {profile};
}

Profile simulatedProfile(const SimulatedProfile &simulated)
{
    Profile profile;
    profile.id = simulatedProfileId(simulated.name);
    profile.name = simulated.name;
    profile.kind = ProfileKind::Simulated;
    profile.region = simulated.region;
    profile.mgnEndpoint = simulated.mgnEndpoint;
    profile.stsEndpoint = simulated.stsEndpoint;
    profile.caBundle = simulated.caBundle;
    profile.accountHint = simulated.account;
    return profile;
}

} // namespace profiles
