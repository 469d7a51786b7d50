// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/appservices.h"

#include "app/identifycall.h"
#include "mgn/clientoptions.h"
#include "profiles/profileendpoint.h"

#include <QRandomGenerator>

#include <algorithm>

namespace {

base::Error unknownProfile(const base::ProfileId &profile)
{
    base::Error error;
    error.kind = base::ErrorKind::Configuration;
    error.code = QStringLiteral("UnknownProfile");
    error.message = QStringLiteral("Profile %1 is no longer there.").arg(profile.toString());
    return error;
}

base::Error notIdentified(const base::ProfileId &profile)
{
    base::Error error;
    error.kind = base::ErrorKind::Credentials;
    error.code = QStringLiteral("NotIdentified");
    error.message = QStringLiteral("AWS has not told whose credentials profile %1 has.")
                        .arg(profile.toString());
    return error;
}

QProcessEnvironment simulatorEnvironment(const QHash<QString, QString> &exports)
{
    QProcessEnvironment environment;
    for (const char *name : {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"})
        environment.insert(QLatin1String(name), exports.value(QLatin1String(name)));
    return environment;
}

} // namespace

AppServices::AppServices(CommandLine commandLine, const QProcessEnvironment &environment)
    : m_commandLine(std::move(commandLine)), m_profiles(environment), m_credentials(m_profiles)
{
    m_profiles.reload();
    connect(&m_simulator, &SimulatorProcess::ready, this, &AppServices::onSimulatorReady);
    connect(&m_simulator, &SimulatorProcess::stopped, this, &AppServices::simulatorStopped);
}

AppServices::~AppServices() = default;

const QList<profiles::Profile> &AppServices::profiles() const
{
    return m_profiles.profiles();
}

const QList<base::Error> &AppServices::profileProblems() const
{
    return m_profiles.problems();
}

base::ProfileId AppServices::initialProfile() const
{
    if (m_commandLine.simulator)
        return {};
    if (!m_commandLine.profile.isEmpty())
        return profiles::awsProfileId(m_commandLine.profile);
    // "default" is taken without asking only when AWS_PROFILE says so: a start screen hurts nobody.
    const bool isNamed = m_profiles.environment().contains(QStringLiteral("AWS_PROFILE"));
    return isNamed ? m_profiles.preselected() : base::ProfileId();
}

aws::Region AppServices::initialRegion() const
{
    return aws::Region::parse(m_commandLine.region).value_or(aws::Region());
}

bool AppServices::isSimulated(const base::ProfileId &profile) const
{
    return m_profiles.findSimulated(profile) != nullptr;
}

bool AppServices::isReadOnly() const
{
    return m_commandLine.readOnly;
}

ui::EndpointFacts AppServices::endpoint(const base::ProfileId &profile,
                                        const aws::Region &region) const
{
    const auto endpoint = endpointFor(profile, QStringLiteral("mgn"), region);
    if (!endpoint)
        return {};
    return {.url = endpoint->url.toString(),
            .host = endpoint->url.authority(),
            .isOverride = endpoint->isOverride};
}

base::TypedCall<ui::Identity> *AppServices::identify(const base::ProfileId &profile,
                                                     const aws::Region &region, QObject *parent)
{
    auto endpoint = endpointFor(profile, QStringLiteral("sts"), region);
    if (!endpoint)
        return new base::FinishedCall<ui::Identity>(base::failure(endpoint.error()), parent);
    net::EndpointSession &session = sessionFor(*endpoint);
    auto *call = new IdentifyCall(
        [=, this, &session](QObject *owner) {
            return new sts::GetCallerIdentityCall(*endpoint, credentialsOf(profile),
                                                  signing(profile), session, owner);
        },
        parent);
    base::whenDone<ui::Identity>(call, this,
                                 [this, profile](const base::Result<ui::Identity> &outcome) {
                                     if (outcome)
                                         m_ownAccounts[profile] = outcome->account;
                                 });
    return call;
}

const base::Clock &AppServices::clock(const base::ProfileId &profile) const
{
    if (m_simulatedClock && isSimulated(profile))
        return *m_simulatedClock;
    return m_systemClock;
}

void AppServices::startSimulator()
{
    if (m_simulator.isReady())
        onSimulatorReady();
    else
        m_simulator.start(simulatorOptions());
}

base::Result<mgn::MgnClient *> AppServices::client(const cutover::Scope &scope)
{
    if (const auto known = m_clients.find(scope); known != m_clients.end())
        return known->second.get();
    const auto own = m_ownAccounts.find(scope.profile);
    if (own == m_ownAccounts.end())
        return base::failure(notIdentified(scope.profile));
    const auto endpoint = endpointFor(scope.profile, QStringLiteral("mgn"), scope.region);
    if (!endpoint)
        return base::failure(endpoint.error());
    const bool isOwn = own->second == scope.account;
    mgn::ClientOptions options{signing(scope.profile), *endpoint, credentialsOf(scope.profile)};
    auto client = std::make_unique<mgn::MgnClient>(std::move(options),
                                                   isOwn ? base::AccountId() : scope.account);
    return m_clients.emplace(scope, std::move(client)).first->second.get();
}

const base::Clock &AppServices::clock(const cutover::Scope &scope) const
{
    return clock(scope.profile);
}

QStringList AppServices::simulatorOptions() const
{
    const QStringList &given = m_commandLine.simulatorOptions;
    const bool saysSpeed = std::any_of(given.begin(), given.end(), [](const QString &option) {
        return option.startsWith(QLatin1String("--speed"));
    });
    // A cutover takes ten to thirty minutes: at this speed a visitor sees its end.
    return saysSpeed ? given : given + QStringList{QStringLiteral("--speed=10")};
}

void AppServices::onSimulatorReady()
{
    const QHash<QString, QString> &values = m_simulator.exports();
    const auto start =
        base::Timestamp::parse(values.value(QStringLiteral("CUTOVER_SIM_START")).toStdString());
    const double speed = values.value(QStringLiteral("CUTOVER_SIM_SPEED")).toDouble();
    if (!m_simulatedClock && start.isValid() && speed > 0)
        m_simulatedClock = std::make_unique<base::ScaledClock>(start.instant(), speed);
    const auto simulated = simulatedProfiles();
    const QString key = values.value(QStringLiteral("AWS_ACCESS_KEY_ID"));
    const auto first = std::find_if(simulated.begin(), simulated.end(), [&](const auto &profile) {
        return profile.credentials.accessKeyId == key;
    });
    const QString name = first == simulated.end() ? QString() : first->name;
    m_profiles.setSimulated(simulated);
    emit profilesChanged();
    emit simulatorReady(profiles::simulatedProfileId(name));
}

std::vector<profiles::SimulatedProfile> AppServices::simulatedProfiles() const
{
    const QHash<QString, QString> &values = m_simulator.exports();
    profiles::ProfileStore files(simulatorEnvironment(values));
    files.reload();
    const profiles::CredentialResolver credentials(files);
    std::vector<profiles::SimulatedProfile> simulated;
    for (const profiles::Profile &profile : files.profiles()) {
        auto keys = credentials.resolve(profile.id);
        if (!keys || !profile.region)
            continue;
        simulated.push_back(
            {.name = profile.name,
             .region = *profile.region,
             .mgnEndpoint = QUrl(values.value(QStringLiteral("AWS_ENDPOINT_URL_MGN"))),
             .stsEndpoint = QUrl(values.value(QStringLiteral("AWS_ENDPOINT_URL_STS"))),
             .caBundle = values.value(QStringLiteral("AWS_CA_BUNDLE")),
             .account = profile.accountHint.value_or(base::AccountId()),
             .credentials = *keys});
    }
    return simulated;
}

base::Result<aws::Endpoint> AppServices::endpointFor(const base::ProfileId &profile,
                                                     const QString &service,
                                                     const aws::Region &region) const
{
    const auto found = m_profiles.find(profile);
    if (!found)
        return base::failure(unknownProfile(profile));
    return profiles::endpointOf(*found, service, region);
}

net::CredentialsSource AppServices::credentialsOf(const base::ProfileId &profile) const
{
    return [this, profile] { return m_credentials.resolve(profile); };
}

net::SigningServices AppServices::signing(const base::ProfileId &profile)
{
    const auto found = m_profiles.find(profile);
    return {.transport = transportFor(found ? found->caBundle : QString()),
            .clock = clock(profile),
            .random01 = [] { return QRandomGenerator::global()->generateDouble(); }};
}

net::HttpTransport &AppServices::transportFor(const QString &caBundle)
{
    auto &transport = m_transports[caBundle];
    if (!transport) {
        net::QtHttpOptions options;
        options.caBundle = caBundle;
        transport = std::make_unique<net::QtHttpTransport>(options);
    }
    return *transport;
}

net::EndpointSession &AppServices::sessionFor(const aws::Endpoint &endpoint)
{
    auto &session = m_sessions[endpoint.url.toString()];
    if (!session)
        session = std::make_unique<net::EndpointSession>();
    return *session;
}
