// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/appservices.h"

#include "app/credentiallife.h"
#include "app/simulatedsession.h"
#include "profiles/renewal.h"

#include <functional>

namespace {

base::Error readOnlyError(const QString &fact)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("ReadOnly"), fact);
}

} // namespace

AppServices::AppServices(CommandLine commandLine, const QProcessEnvironment &environment,
                         const SignIns::Parts &parts, const QString &simulatorProgram)
    : m_commandLine(std::move(commandLine)), m_signIns(environment, parts),
      m_simulator(simulatorProgram), m_identification(m_signIns, m_identities),
      m_renewal(m_signIns, [this](const base::ProfileId &profile, const aws::Region &region,
                                  QObject *parent) { return identify(profile, region, parent); }),
      m_configWatch(m_signIns.store()),
      m_clients(m_signIns, std::bind_front(&AppServices::credentialsOf, this),
                std::bind_front(&CredentialRenewal::onRefused, &m_renewal))
{
    connect(&m_simulator, &SimulatorProcess::ready, this, &AppServices::onSimulatorReady);
    connect(&m_simulator, &SimulatorProcess::stopped, this, &AppServices::simulatorStopped);
    connect(&m_identities, &IdentityBook::doubted, this, &AppServices::identityDoubted);
    connect(&m_identification, &Identification::callerChanged, this,
            [this](const base::ProfileId &profile) { m_clients.retire(profile); });
    connect(&m_identification, &Identification::callerKnown, this, &AppServices::callerKnown);
    connect(&m_signIns.store(), &profiles::ProfileStore::changed, this,
            &AppServices::onProfilesChanged);
    connect(&m_signIns.services().sso, &profiles::SsoSessions::signedOut, this,
            [this](const profiles::SsoSession &session) {
                forgetIdentities(m_signIns.book().forgetSignedOut(session));
            });
    // Whoever shows the profile asks again, and is told what it waits for.
    connect(&m_renewal, &CredentialRenewal::failed, this, &AppServices::identityDoubted);
    connect(&m_renewal, &CredentialRenewal::renewed, this, &AppServices::credentialsRenewed);
}

AppServices::~AppServices() = default;

base::ProfileId AppServices::initialProfile() const
{
    if (m_commandLine.simulator)
        return {};
    if (!m_commandLine.profile.isEmpty())
        return profileOfCommandLine();
    // "default" is taken without asking only when AWS_PROFILE says so: a start screen hurts nobody.
    const bool isNamed = m_signIns.store().environment().contains(QStringLiteral("AWS_PROFILE"));
    return isNamed ? m_signIns.store().preselected() : base::ProfileId();
}

/// The id of the files where nobody has that name: the window says that it is not there.
base::ProfileId AppServices::profileOfCommandLine() const
{
    const base::ProfileId found = m_signIns.store().named(m_commandLine.profile);
    return found.isEmpty() ? profiles::awsProfileId(m_commandLine.profile) : found;
}

aws::Region AppServices::initialRegion(const base::ProfileId &profile) const
{
    if (const auto asked = aws::Region::parse(m_commandLine.region))
        return *asked;
    const auto named =
        aws::Region::parse(profiles::environmentRegion(m_signIns.store().environment()));
    return isSimulated(profile) ? aws::Region() : named.value_or(aws::Region());
}

ui::EndpointFacts AppServices::endpoint(const base::ProfileId &profile,
                                        const aws::Region &region) const
{
    const auto endpoint = m_signIns.wire().endpoint(profile, QStringLiteral("mgn"), region);
    if (!endpoint)
        return {};
    return {.url = endpoint->url.toString(),
            .host = endpoint->url.authority(),
            .isOverride = endpoint->isOverride,
            .cliEnvironment = isSimulated(profile) ? cliEnvironment(m_simulator.exports())
                                                   : cutover::CliEnvironment()};
}

ui::SessionFacts AppServices::session(const base::ProfileId &profile,
                                      const aws::Region &region) const
{
    ui::SessionFacts facts;
    if (const IdentityBook::Identified *known = m_identities.find(profile))
        facts.credentialsEnd = known->credentialsEnd;
    if (const auto *entry = m_signIns.book().find(profile))
        facts.renewsItself = profiles::renewsItself(entry->chain);
    const aws::ClockSkew skew = m_signIns.skew(profile, region);
    facts.clockOffset = skew.offset;
    facts.doubtfulOffset = skew.doubtful;
    return facts;
}

base::TypedCall<ui::Identity> *AppServices::identify(const base::ProfileId &profile,
                                                     const aws::Region &region, QObject *parent)
{
    return m_identification.identify(profile, region, {}, parent);
}

base::TypedCall<ui::Identity> *AppServices::signIn(const base::ProfileId &profile,
                                                   const aws::Region &region,
                                                   const ui::SignInAnswers &answers,
                                                   QObject *parent)
{
    return m_identification.identify(profile, region, answers, parent);
}

void AppServices::onProfilesChanged()
{
    const std::vector<base::ProfileId> edited = m_signIns.book().forgetStale();
    forgetIdentities(edited);
    for (const base::ProfileId &profile : edited)
        m_identities.doubt(profile);
    m_clients.retireChanged();
    emit profilesChanged();
}

void AppServices::forgetIdentities(const std::vector<base::ProfileId> &profiles)
{
    for (const base::ProfileId &profile : profiles) {
        m_identities.forget(profile);
        m_clients.retire(profile);
    }
}

const base::Clock &AppServices::clock(const base::ProfileId &profile) const
{
    if (m_simulatedClock && isSimulated(profile))
        return *m_simulatedClock;
    return m_signIns.wire().clock();
}

void AppServices::startSimulator()
{
    if (m_simulator.isReady())
        emit simulatorReady(firstSimulated(m_signIns.store(), m_simulator.exports()));
    else
        m_simulator.start(simulatorOptions(m_commandLine.simulatorOptions));
}

base::Result<mgn::MgnClient *> AppServices::client(const cutover::Scope &scope)
{
    if (mgn::MgnClient *known = m_clients.find(scope))
        return known;
    const IdentityBook::Identified *caller = m_identities.find(scope.profile);
    if (!caller) {
        const auto signedIn = m_identification.checkSignedIn(scope.profile);
        return base::failure(signedIn ? m_identities.check(scope.profile, {}).error()
                                      : signedIn.error());
    }
    return m_clients.make(scope, caller->account);
}

base::Result<> AppServices::readyToChange(const cutover::Scope &scope)
{
    if (const auto allowed = checkChangeable(scope.profile); !allowed)
        return allowed;
    const auto credentials = identifiedCredentials(scope.profile);
    if (!credentials)
        return base::failure(credentials.error());
    return lastLongEnough(credentials->expiration, m_signIns.now(scope.profile, scope.region));
}

base::Result<> AppServices::checkChangeable(const base::ProfileId &profile) const
{
    if (isReadOnly())
        return base::failure(readOnlyError(QStringLiteral("this session is read-only")));
    const auto found = m_signIns.store().find(profile);
    if (found && found->marks.isReadOnly)
        return base::failure(
            readOnlyError(QStringLiteral("profile \"%1\" is read-only").arg(found->name)));
    return {};
}

const base::Clock &AppServices::clock(const cutover::Scope &scope) const
{
    const auto endpoint =
        m_signIns.wire().endpoint(scope.profile, QStringLiteral("mgn"), scope.region);
    if (isSimulated(scope.profile) || !endpoint)
        return clock(scope.profile);
    return m_signIns.wire().sessions().clock(endpoint->url);
}

void AppServices::onSimulatorReady()
{
    forgetSimulated();
    setSimulatedClock();
    m_signIns.store().setSimulated(simulatedProfiles(m_simulator.exports()));
    emit simulatorReady(firstSimulated(m_signIns.store(), m_simulator.exports()));
}

/// The one before listened elsewhere and lived in another time.
void AppServices::forgetSimulated()
{
    emit simulatorReplaced();
    for (const profiles::Profile &profile : m_signIns.store().profiles()) {
        if (!profile.isSimulated())
            continue;
        m_identities.forget(profile.id);
        m_clients.retire(profile.id);
        for (const auto &endpoint :
             {profile.mgnEndpoint, profile.stsEndpoint, profile.ssoEndpoint, profile.oidcEndpoint})
            m_signIns.wire().sessions().forget(endpoint.value_or(QUrl()));
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

base::Result<aws::Credentials> AppServices::identifiedCredentials(const base::ProfileId &profile)
{
    if (const auto signedIn = m_identification.checkSignedIn(profile); !signedIn)
        return base::failure(signedIn.error());
    auto credentials = m_signIns.current(profile);
    if (!credentials)
        return credentials;
    if (const auto checked = m_identities.check(profile, *credentials); !checked)
        return base::failure(checked.error());
    if (const auto allowed = m_identification.maySign(profile); !allowed) {
        m_identities.doubt(profile); // whoever shows it asks, and tells what stands in the way
        return base::failure(allowed.error());
    }
    return credentials;
}

base::Result<aws::Credentials> AppServices::credentialsOf(const base::ProfileId &profile,
                                                          const base::AccountId &caller)
{
    auto credentials = identifiedCredentials(profile);
    if (!credentials)
        return credentials;
    if (const auto same = m_identities.checkCaller(profile, caller); !same)
        return base::failure(same.error());
    return credentials;
}
