// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/appsession.h"

#include "app/simulatedsession.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QSignalSpy>

#include <csignal>

using support::waitFor;

namespace {

const QString kSimulator = QStringLiteral(CUTOVER_SIM);

QByteArray textOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

CommandLine simulatedLine()
{
    CommandLine line;
    line.simulator = true;
    line.simulatorOptions = {QStringLiteral("--speed=600"), QStringLiteral("--servers=6")};
    return line;
}

} // namespace

SimulatedApp::SimulatedApp()
    : services(simulatedLine(), QProcessEnvironment(), SignIns::Parts(), kSimulator)
{}

void SimulatedApp::startSimulator()
{
    QSignalSpy ready(&services, &ui::Backend::simulatorReady);
    services.startSimulator();
    ASSERT_TRUE(waitFor([&] { return !ready.isEmpty(); }));
    first = ready.first().first().value<base::ProfileId>();
}

void SimulatedApp::killSimulator()
{
    QSignalSpy stopped(&services, &ui::Backend::simulatorStopped);
    ::kill(static_cast<pid_t>(services.simulator().processId()), SIGKILL);
    ASSERT_TRUE(waitFor([&] { return !stopped.isEmpty(); }));
}

OverriddenApp::OverriddenApp()
    : corp(profiles::awsProfileId(QStringLiteral("corp"))), simulator(kSimulator)
{}

void OverriddenApp::begin(const QStringList &options)
{
    QSignalSpy ready(&simulator, &SimulatorProcess::ready);
    simulator.start(QStringList{QStringLiteral("--servers=6")} + options);
    ASSERT_TRUE(waitFor([&] { return !ready.isEmpty(); }));
    home.writeConfig("[profile corp]\nregion = eu-west-1\n");
    writeKeys("sim-prod");
    const QString url = simulator.exports().value(QStringLiteral("AWS_ENDPOINT_URL_MGN"));
    home.set("AWS_ENDPOINT_URL", qPrintable(url));
    m_services = std::make_unique<AppServices>(CommandLine(), home.environment(), SignIns::Parts(),
                                               kSimulator);
}

void OverriddenApp::writeKeys(const char *profileName)
{
    const aws::Credentials keys = keysOf(profileName);
    const QString secret = QString::fromStdString(std::string(keys.secretAccessKey.reveal()));
    home.writeCredentials(
        qPrintable(QStringLiteral("[corp]\naws_access_key_id = %1\naws_secret_access_key = %2\n")
                       .arg(keys.accessKeyId, secret)));
}

void OverriddenApp::setEnvironmentKeys(const char *expiration)
{
    const aws::Credentials keys = keysOf("sim-prod");
    home.set("AWS_ACCESS_KEY_ID", qPrintable(keys.accessKeyId));
    home.set("AWS_SECRET_ACCESS_KEY", std::string(keys.secretAccessKey.reveal()).c_str());
    home.set("AWS_CREDENTIAL_EXPIRATION", expiration);
    home.set("AWS_REGION", "eu-west-1");
    m_services = std::make_unique<AppServices>(CommandLine(), home.environment(), SignIns::Parts(),
                                               kSimulator);
}

aws::Credentials OverriddenApp::keysOf(const char *profileName) const
{
    for (const profiles::SimulatedProfile &profile : simulatedProfiles(simulator.exports())) {
        if (profile.name == QLatin1String(profileName))
            return profile.credentials;
    }
    ADD_FAILURE() << "the simulator has no profile " << profileName;
    return {};
}

RoleApp::RoleApp() : role(profiles::awsProfileId(QStringLiteral("sim-role"))), simulator(kSimulator)
{}

void RoleApp::begin(const QStringList &options)
{
    QSignalSpy ready(&simulator, &SimulatorProcess::ready);
    simulator.start(QStringList{QStringLiteral("--servers=6")} + options);
    ASSERT_TRUE(waitFor([&] { return !ready.isEmpty(); }));
    const auto exported = [this](const char *name) {
        return simulator.exports().value(QLatin1String(name));
    };
    home.writeConfig(textOf(exported("AWS_CONFIG_FILE")).constData());
    home.writeCredentials(textOf(exported("AWS_SHARED_CREDENTIALS_FILE")).constData());
    m_services =
        std::make_unique<AppServices>(CommandLine(), home.environment(),
                                      SignIns::Parts{.settings = &m_remembered.store}, kSimulator);
}

void RoleApp::editConfig(const QByteArray &before, const QByteArray &after)
{
    QByteArray config = textOf(home.configPath());
    ASSERT_TRUE(config.contains(before));
    config.replace(before, after);
    home.writeConfig(config.constData());
}

aws::Region ireland()
{
    return *aws::Region::parse(QStringLiteral("eu-west-1"));
}

std::optional<base::Result<ui::Identity>> identified(AppServices &services,
                                                     const base::ProfileId &profile)
{
    return support::waitResult(services.identify(profile, ireland(), nullptr));
}

base::Result<int> listed(AppServices &services, const cutover::Scope &scope)
{
    const auto client = services.client(scope);
    if (!client)
        return base::failure(client.error());
    const auto outcome = support::waitResult((*client)->describeSourceServers({}, nullptr));
    if (!outcome)
        return base::failure({});
    return outcome->map([](const auto &listing) { return listing.itemCount; });
}
