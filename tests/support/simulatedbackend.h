// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/clientoptions.h"
#include "mgn/mgnclient.h"
#include "net/endpointsession.h"
#include "net/qthttptransport.h"
#include "sim/simserver.h"
#include "tests/support/heldcall.h"
#include "ui/backend.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <map>
#include <memory>

namespace support {

/// What the window needs from below, over a simulator in this process: real transport, real
/// signatures. One profile for each simulated account.
class SimulatedBackend final : public ui::Backend, public cutover::ClientSource
{
    Q_OBJECT

public:
    enum class Marking { Simulated, Override };

    /// Both must outlive the backend. `marking`: whether the profiles are told to be simulated, or
    /// are ordinary ones whose endpoint is overridden.
    SimulatedBackend(const sim::SimServer &server, const base::Clock &clock, Marking marking);
    ~SimulatedBackend() override;

    /// What the user decided about that profile.
    void setMarks(const base::ProfileId &profile, const profiles::ProfileMarks &marks);
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    /// That profile is told to be an ordinary one, whatever the marking.
    void setOrdinary(const base::ProfileId &profile) { m_ordinary.insert(profile); }
    /// What every session tells of its clock and credentials.
    void setSessionFacts(const ui::SessionFacts &facts) { m_facts = facts; }
    /// The same of that profile's alone.
    void setSessionFacts(const base::ProfileId &profile, const ui::SessionFacts &facts)
    {
        m_factsOf[profile] = facts;
    }
    /// From now on no profile can be identified, for this reason; nullopt: as it was.
    void failIdentities(const std::optional<base::Error> &why) { m_whyNotIdentified = why; }
    /// From now on nothing may be changed, for this reason.
    void refuseChanges(const base::Error &why) { m_whyNotReady = why; }

    /// From now on nothing of AWS can be asked, for this reason.
    void refuseClients(const base::Error &why) { m_whyNoClient = why; }

    /// identify() answers with these, one after the other, before it asks the simulator again.
    void failIdentify(const base::Error &error) { m_identifyErrors << error; }
    [[nodiscard]] int identifyCount() const { return m_identifyCount; }
    /// By a person, one for each time.
    [[nodiscard]] const QList<base::ProfileId> &opened() const { return m_opened; }
    /// signIn() answers with these, one after the other; without one it waits.
    void answerSignIn(const base::Result<ui::Identity> &answer) { m_signInAnswers << answer; }
    /// The call that waits; null when none does.
    [[nodiscard]] HeldCall<ui::Identity> *heldSignIn() const { return m_heldSignIn; }
    /// What was typed, one for each call of signIn().
    [[nodiscard]] const QStringList &typedCodes() const { return m_typedCodes; }
    void setProfileServices(ui::ProfileServices *services) { m_profileServices = services; }
    /// How that profile comes to its credentials, as far as people are told.
    void setChain(const base::ProfileId &profile, const profiles::CredentialChain &chain);
    /// That profile cannot be used, for this reason.
    void setObstacle(const base::ProfileId &profile, profiles::ProfileObstacle obstacle,
                     const QString &detail);
    /// The first profile goes by that id from now on.
    void renameFirst(const base::ProfileId &id);

    [[nodiscard]] static base::ProfileId profileOf(const sim::SimCredentials &account);
    /// The time that the windows of this program see; for readiness and the like.
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }

    [[nodiscard]] const QList<profiles::Profile> &profiles() const override { return m_profiles; }
    [[nodiscard]] const QList<base::Error> &profileProblems() const override { return m_problems; }
    [[nodiscard]] base::ProfileId initialProfile() const override { return m_profiles.first().id; }
    [[nodiscard]] aws::Region initialRegion(const base::ProfileId &) const override { return {}; }
    [[nodiscard]] bool isSimulated(const base::ProfileId &profile) const override
    {
        return m_marking == Marking::Simulated && !m_ordinary.contains(profile);
    }
    [[nodiscard]] bool isReadOnly() const override { return m_isReadOnly; }
    [[nodiscard]] ui::EndpointFacts endpoint(const base::ProfileId &profile,
                                             const aws::Region &region) const override;
    [[nodiscard]] ui::SessionFacts session(const base::ProfileId &profile,
                                           const aws::Region &) const override
    {
        const auto own = m_factsOf.find(profile);
        return own == m_factsOf.end() ? m_facts : own->second;
    }
    void noteOpened(const base::ProfileId &profile) override { m_opened << profile; }
    [[nodiscard]] base::TypedCall<ui::Identity> *
    identify(const base::ProfileId &profile, const aws::Region &region, QObject *parent) override;
    [[nodiscard]] base::TypedCall<ui::Identity> *signIn(const base::ProfileId &profile,
                                                        const aws::Region &region,
                                                        const ui::SignInAnswers &answers,
                                                        QObject *parent) override;
    [[nodiscard]] ui::ProfileServices *profileServices() override { return m_profileServices; }
    [[nodiscard]] cutover::ClientSource &clients() override { return *this; }
    [[nodiscard]] const base::Clock &clock(const base::ProfileId &) const override
    {
        return m_clock;
    }
    /// Is up already.
    void startSimulator() override { emit simulatorReady(initialProfile()); }

    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &scope) override;
    [[nodiscard]] base::Result<> readyToChange(const cutover::Scope &) override
    {
        return m_whyNotReady ? base::Result<>(base::failure(*m_whyNotReady)) : base::Result<>();
    }
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &) const override
    {
        return m_clock;
    }

private:
    [[nodiscard]] const sim::SimCredentials &accountOf(const base::ProfileId &profile) const;
    [[nodiscard]] net::CredentialsSource credentials(const base::ProfileId &profile) const;
    [[nodiscard]] aws::Endpoint endpointOf(const char *service, const aws::Region &region) const;
    [[nodiscard]] net::SigningServices services();

    const sim::SimServer &m_server;
    const base::Clock &m_clock;
    Marking m_marking;
    bool m_isReadOnly = false;
    QSet<base::ProfileId> m_ordinary;
    QList<profiles::Profile> m_profiles;
    QList<base::Error> m_problems;
    net::QtHttpTransport m_transport;
    std::shared_ptr<net::EndpointSession> m_session = std::make_shared<net::EndpointSession>();
    ui::SessionFacts m_facts;
    std::map<base::ProfileId, ui::SessionFacts> m_factsOf;
    std::optional<base::Error> m_whyNotReady;
    std::optional<base::Error> m_whyNoClient;
    QList<base::Error> m_identifyErrors;
    int m_identifyCount = 0;
    QList<base::ProfileId> m_opened;
    QList<base::Result<ui::Identity>> m_signInAnswers;
    QPointer<HeldCall<ui::Identity>> m_heldSignIn;
    QStringList m_typedCodes;
    ui::ProfileServices *m_profileServices = nullptr;
    QHash<base::ProfileId, base::ProfileId> m_renamed; ///< to what they were before
    std::optional<base::Error> m_whyNotIdentified;
    std::map<cutover::Scope, std::unique_ptr<mgn::MgnClient>> m_clients;
};

} // namespace support
