// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/appservices.h"

#include "app/credentiallife.h"
#include "app/identifycall.h"
#include "app/simulatedsession.h"
#include "mgn/clientoptions.h"
#include "profiles/profileendpoint.h"

#include <QRandomGenerator>

namespace {

base::Error unknownProfile(const base::ProfileId &profile)
{
    return base::makeError(
        base::ErrorKind::Configuration, QStringLiteral("UnknownProfile"),
        QStringLiteral("Profile %1 is no longer there.").arg(profile.toString()));
}

} // namespace

AppServices::AppServices(CommandLine commandLine, const QProcessEnvironment &environment,
                         const QString &simulatorProgram)
    : m_commandLine(std::move(commandLine)), m_profiles(environment), m_credentials(m_profiles),
      m_simulator(simulatorProgram)
{
    connect(&m_simulator, &SimulatorProcess::ready, this, &AppServices::onSimulatorReady);
    connect(&m_simulator, &SimulatorProcess::stopped, this, &AppServices::simulatorStopped);
    connect(&m_identities, &IdentityBook::doubted, this, &AppServices::identityDoubted);
}

AppServices::~AppServices() = default;

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

aws::Region AppServices::initialRegion(const base::ProfileId &profile) const
{
    if (const auto asked = aws::Region::parse(m_commandLine.region))
        return *asked;
    const auto named = aws::Region::parse(profiles::environmentRegion(m_profiles.environment()));
    return isSimulated(profile) ? aws::Region() : named.value_or(aws::Region());
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

ui::SessionFacts AppServices::session(const base::ProfileId &profile,
                                      const aws::Region &region) const
{
    ui::SessionFacts facts;
    if (const IdentityBook::Identified *known = m_identities.find(profile))
        facts.credentialsEnd = known->credentialsEnd;
    for (const char *service : {"sts", "mgn"}) {
        const auto endpoint = endpointFor(profile, QLatin1String(service), region);
        if (!endpoint)
            continue;
        const aws::ClockSkew &skew = m_sessions.of(endpoint->url)->skew;
        if (std::chrono::abs(skew.offset) > std::chrono::abs(facts.clockOffset))
            facts.clockOffset = skew.offset;
        if (skew.doubtful)
            facts.doubtfulOffset = skew.doubtful;
    }
    return facts;
}

base::TypedCall<ui::Identity> *AppServices::identify(const base::ProfileId &profile,
                                                     const aws::Region &region, QObject *parent)
{
    const auto endpoint = endpointFor(profile, QStringLiteral("sts"), region);
    if (!endpoint)
        return new base::FinishedCall<ui::Identity>(base::failure(endpoint.error()), parent);
    // What was signed with last is what the answer is about.
    auto asked = std::make_shared<IdentityBook::Identified>();
    const auto credentials = [this, profile, asked] {
        auto resolved = m_credentials.resolve(profile);
        if (resolved)
            *asked = {{}, resolved->accessKeyId, resolved->expiration};
        return resolved;
    };
    auto *call = new IdentifyCall(
        [=, this, session = m_sessions.of(endpoint->url)](QObject *owner) {
            return new sts::GetCallerIdentityCall(*endpoint, credentials, signing(profile),
                                                  *session, owner);
        },
        parent);
    base::whenDone<ui::Identity>(call, this, [=, this](const base::Result<ui::Identity> &outcome) {
        if (!outcome)
            return m_identities.noteUnanswered(profile);
        asked->account = outcome->account;
        onIdentified(profile, *asked);
    });
    return call;
}

void AppServices::onIdentified(const base::ProfileId &profile,
                               const IdentityBook::Identified &identified)
{
    const IdentityBook::Identified *before = m_identities.find(profile);
    if (before && before->account != identified.account)
        retireClients(profile);
    m_identities.set(profile, identified);
}

void AppServices::retireClients(const base::ProfileId &profile)
{
    for (auto entry = m_clients.begin(); entry != m_clients.end();) {
        if (entry->first.profile == profile) {
            m_retired.push_back(std::move(entry->second));
            entry = m_clients.erase(entry);
        } else {
            ++entry;
        }
    }
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
        emit simulatorReady(firstSimulated());
    else
        m_simulator.start(simulatorOptions(m_commandLine.simulatorOptions));
}

base::Result<mgn::MgnClient *> AppServices::client(const cutover::Scope &scope)
{
    if (const auto known = m_clients.find(scope); known != m_clients.end())
        return known->second.get();
    const IdentityBook::Identified *caller = m_identities.find(scope.profile);
    if (!caller)
        return base::failure(m_identities.check(scope.profile, {}).error());
    const auto endpoint = endpointFor(scope.profile, QStringLiteral("mgn"), scope.region);
    if (!endpoint)
        return base::failure(endpoint.error());
    auto client = makeClient(scope, *endpoint, caller->account);
    return m_clients.emplace(scope, std::move(client)).first->second.get();
}

std::unique_ptr<mgn::MgnClient> AppServices::makeClient(const cutover::Scope &scope,
                                                        const aws::Endpoint &endpoint,
                                                        const base::AccountId &caller)
{
    mgn::ClientOptions options{.services = signing(scope.profile),
                               .endpoint = endpoint,
                               .credentials = credentialsOf(scope.profile, caller),
                               .session = m_sessions.of(endpoint.url)};
    const bool isOwn = caller == scope.account;
    return std::make_unique<mgn::MgnClient>(std::move(options),
                                            isOwn ? base::AccountId() : scope.account);
}

base::Result<> AppServices::readyToChange(const cutover::Scope &scope)
{
    const auto credentials = identifiedCredentials(scope.profile);
    if (!credentials)
        return base::failure(credentials.error());
    return lastLongEnough(credentials->expiration,
                          clock(scope).wall() + session(scope.profile, scope.region).clockOffset);
}

const base::Clock &AppServices::clock(const cutover::Scope &scope) const
{
    const auto endpoint = endpointFor(scope.profile, QStringLiteral("mgn"), scope.region);
    if (isSimulated(scope.profile) || !endpoint)
        return clock(scope.profile);
    return m_sessions.clock(endpoint->url);
}

void AppServices::onSimulatorReady()
{
    forgetSimulated();
    setSimulatedClock();
    m_profiles.setSimulated(simulatedProfiles(m_simulator.exports()));
    emit profilesChanged();
    emit simulatorReady(firstSimulated());
}

/// The one before listened elsewhere and lived in another time.
void AppServices::forgetSimulated()
{
    emit simulatorReplaced();
    for (const profiles::Profile &profile : m_profiles.profiles()) {
        if (!profile.isSimulated())
            continue;
        m_identities.forget(profile.id);
        retireClients(profile.id);
        m_sessions.forget(profile.mgnEndpoint.value_or(QUrl()));
        m_sessions.forget(profile.stsEndpoint.value_or(QUrl()));
    }
}

void AppServices::setSimulatedClock()
{
    const auto clock = simulatedClock(m_simulator.exports());
    if (clock && m_simulatedClock)
        *m_simulatedClock = *clock;
    else if (clock)
        m_simulatedClock = std::make_unique<base::ScaledClock>(*clock);
}

base::ProfileId AppServices::firstSimulated() const
{
    const QString key = m_simulator.exports().value(QStringLiteral("AWS_ACCESS_KEY_ID"));
    for (const profiles::Profile &profile : m_profiles.profiles()) {
        const profiles::SimulatedProfile *simulated = m_profiles.findSimulated(profile.id);
        if (simulated && simulated->credentials.accessKeyId == key)
            return profile.id;
    }
    return {};
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

base::Result<aws::Credentials> AppServices::identifiedCredentials(const base::ProfileId &profile)
{
    auto credentials = m_credentials.resolve(profile);
    if (!credentials)
        return credentials;
    if (const auto checked = m_identities.check(profile, *credentials); !checked)
        return base::failure(checked.error());
    return credentials;
}

net::CredentialsSource AppServices::credentialsOf(const base::ProfileId &profile,
                                                  const base::AccountId &caller)
{
    return [this, profile, caller]() -> base::Result<aws::Credentials> {
        auto credentials = identifiedCredentials(profile);
        if (!credentials)
            return credentials;
        if (const auto same = m_identities.checkCaller(profile, caller); !same)
            return base::failure(same.error());
        return credentials;
    };
}

net::SigningServices AppServices::signing(const base::ProfileId &profile)
{
    const auto found = m_profiles.find(profile);
    return {.transport = transportFor(found ? found->caBundle : QString()),
            .clock = m_systemClock,
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
