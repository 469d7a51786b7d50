// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulatedsession.h"

#include "profiles/credentialresolver.h"
#include "profiles/profilestore.h"

#include <algorithm>

namespace {

QProcessEnvironment environmentOf(const SimulatorExports &exports)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : cliEnvironment(exports))
        environment.insert(name, value);
    return environment;
}

} // namespace

cutover::CliEnvironment cliEnvironment(const SimulatorExports &exports)
{
    cutover::CliEnvironment environment;
    for (const char *known : {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"}) {
        const QString name = QLatin1String(known);
        if (exports.contains(name))
            environment.append({name, exports.value(name)});
    }
    return environment;
}

std::vector<profiles::SimulatedProfile> simulatedProfiles(const SimulatorExports &exports)
{
    const profiles::ProfileStore files(environmentOf(exports));
    const profiles::CredentialResolver credentials(files);
    std::vector<profiles::SimulatedProfile> simulated;
    for (const profiles::Profile &profile : files.profiles()) {
        // Its roles and its sign-in are for other tools: here an account is chosen by its keys.
        if (profile.kind != profiles::ProfileKind::StaticKeys)
            continue;
        const auto keys = credentials.resolve(profile.id);
        if (!keys || !profile.region)
            continue;
        simulated.push_back(
            {.name = profile.name,
             .region = *profile.region,
             .mgnEndpoint = QUrl(exports.value(QStringLiteral("AWS_ENDPOINT_URL_MGN"))),
             .stsEndpoint = QUrl(exports.value(QStringLiteral("AWS_ENDPOINT_URL_STS"))),
             .caBundle = exports.value(QStringLiteral("AWS_CA_BUNDLE")),
             .account = profile.accountHint.value_or(base::AccountId()),
             .credentials = *keys});
    }
    return simulated;
}

base::ProfileId firstSimulated(const profiles::ProfileStore &store, const SimulatorExports &exports)
{
    const QString key = exports.value(QStringLiteral("AWS_ACCESS_KEY_ID"));
    for (const profiles::Profile &profile : store.profiles()) {
        const profiles::SimulatedProfile *simulated = store.findSimulated(profile.id);
        if (simulated && simulated->credentials.accessKeyId == key)
            return profile.id;
    }
    return {};
}

std::optional<base::ScaledClock> simulatedClock(const SimulatorExports &exports)
{
    const auto start = base::instantOf(exports.value(QStringLiteral("CUTOVER_SIM_START")));
    const double speed = exports.value(QStringLiteral("CUTOVER_SIM_SPEED")).toDouble();
    if (!start || speed <= 0)
        return std::nullopt;
    return base::ScaledClock(*start, speed);
}

QStringList simulatorOptions(const QStringList &given)
{
    const bool saysSpeed = std::any_of(given.begin(), given.end(), [](const QString &option) {
        return option.startsWith(QLatin1String("--speed"));
    });
    // A cutover takes ten to thirty minutes: at this speed a visitor sees its end.
    return saysSpeed ? given : given + QStringList{QStringLiteral("--speed=10")};
}
