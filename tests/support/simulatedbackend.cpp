// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulatedbackend.h"

#include "app/identifycall.h"
#include "sts/getcalleridentity.h"

#include <algorithm>

namespace support {

SimulatedBackend::SimulatedBackend(const sim::SimServer &server, const base::Clock &clock,
                                   Marking marking)
    : m_server(server), m_clock(clock), m_marking(marking)
{
    for (const sim::SimCredentials &account : m_server.accounts()) {
        profiles::Profile profile;
        profile.id = profileOf(account);
        profile.name = account.profileName;
        profile.kind = marking == Marking::Simulated ? profiles::ProfileKind::Simulated
                                                     : profiles::ProfileKind::StaticKeys;
        profile.region = aws::Region::parse(sim::SimServer::regions().first());
        m_profiles << profile;
    }
}

SimulatedBackend::~SimulatedBackend() = default;

base::ProfileId SimulatedBackend::profileOf(const sim::SimCredentials &account)
{
    return profiles::simulatedProfileId(account.profileName);
}

void SimulatedBackend::setMarks(const base::ProfileId &profile, const profiles::ProfileMarks &marks)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const auto &known) { return known.id == profile; });
    Q_ASSERT(found != m_profiles.end());
    found->marks = marks;
    emit profilesChanged();
}

ui::EndpointFacts SimulatedBackend::endpoint(const base::ProfileId &, const aws::Region &) const
{
    const QUrl url(m_server.baseUrl());
    return {.url = url.toString(), .host = url.authority(), .isOverride = true};
}

base::TypedCall<ui::Identity> *SimulatedBackend::identify(const base::ProfileId &profile,
                                                          const aws::Region &region,
                                                          QObject *parent)
{
    ++m_identifyCount;
    if (!m_identifyErrors.isEmpty())
        return new base::FinishedCall<ui::Identity>(base::failure(m_identifyErrors.takeFirst()),
                                                    parent);
    if (m_whyNotIdentified)
        return new base::FinishedCall<ui::Identity>(base::failure(*m_whyNotIdentified), parent);
    return new IdentifyCall(
        {.obtain =
             [=, this](QObject *owner) {
                 return new base::FinishedCall<aws::Credentials>(credentials(profile)(), owner);
             },
         .ask =
             [=, this](const aws::Credentials &, QObject *owner) {
                 return new sts::GetCallerIdentityCall(endpointOf("sts", region),
                                                       credentials(profile), services(), *m_session,
                                                       owner);
             },
         .accept = [=, this](const aws::Credentials &,
                             const sts::CallerIdentity &caller) -> base::Result<ui::Identity> {
             emit callerKnown(profile, caller.account);
             return ui::Identity{.account = caller.account, .arn = caller.arn};
         }},
        parent);
}

base::TypedCall<ui::Identity> *SimulatedBackend::signIn(const base::ProfileId &,
                                                        const aws::Region &,
                                                        const ui::SignInAnswers &answers,
                                                        QObject *parent)
{
    const std::string_view code = answers.mfaCode.reveal();
    m_typedCodes << QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    if (!m_signInAnswers.isEmpty())
        return new base::FinishedCall<ui::Identity>(m_signInAnswers.takeFirst(), parent);
    m_heldSignIn = new HeldCall<ui::Identity>(parent);
    return m_heldSignIn;
}

void SimulatedBackend::setChain(const base::ProfileId &id, const profiles::CredentialChain &chain)
{
    for (profiles::Profile &profile : m_profiles) {
        if (profile.id == id)
            profile.chain = chain;
    }
}

void SimulatedBackend::setObstacle(const base::ProfileId &id, profiles::ProfileObstacle obstacle,
                                   const QString &detail)
{
    for (profiles::Profile &profile : m_profiles) {
        if (profile.id == id) {
            profile.obstacle = obstacle;
            profile.obstacleDetail = detail;
        }
    }
    emit profilesChanged();
}

void SimulatedBackend::renameFirst(const base::ProfileId &id)
{
    m_renamed.insert(id, m_profiles.first().id);
    m_profiles.first().id = id;
    emit profilesChanged();
}

base::Result<mgn::MgnClient *> SimulatedBackend::client(const cutover::Scope &scope)
{
    if (m_whyNoClient)
        return base::failure(*m_whyNoClient);
    auto &client = m_clients[scope];
    if (!client) {
        const bool isOwn = scope.account.toString() == accountOf(scope.profile).accountId;
        client = std::make_unique<mgn::MgnClient>(
            mgn::ClientOptions{services(), endpointOf("mgn", scope.region),
                               credentials(scope.profile), m_session},
            isOwn ? base::AccountId() : scope.account);
    }
    return client.get();
}

const sim::SimCredentials &SimulatedBackend::accountOf(const base::ProfileId &profile) const
{
    const auto &all = m_server.accounts();
    const base::ProfileId id = m_renamed.value(profile, profile);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto &account) { return profileOf(account) == id; });
    Q_ASSERT(found != all.end());
    return *found;
}

net::CredentialsSource SimulatedBackend::credentials(const base::ProfileId &profile) const
{
    return [keys = accountOf(profile)]() -> base::Result<aws::Credentials> {
        return aws::Credentials{.accessKeyId = keys.accessKeyId,
                                .secretAccessKey = keys.secretAccessKey,
                                .sessionToken = keys.sessionToken,
                                .expiration = keys.expiration};
    };
}

aws::Endpoint SimulatedBackend::endpointOf(const char *service, const aws::Region &region) const
{
    aws::Endpoint endpoint;
    endpoint.url = QUrl(m_server.baseUrl());
    endpoint.region = region.toString();
    endpoint.service = QLatin1String(service);
    return endpoint;
}

net::SigningServices SimulatedBackend::services()
{
    // Repetitions come soon: what is tested is that they come, not how long they wait.
    return {.transport = m_transport,
            .clock = m_clock,
            .random01 = [] { return 0.5; },
            .waitScale = 0.01};
}

} // namespace support
