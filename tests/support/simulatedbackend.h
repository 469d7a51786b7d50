// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/clientoptions.h"
#include "mgn/mgnclient.h"
#include "net/endpointsession.h"
#include "net/qthttptransport.h"
#include "sim/simserver.h"
#include "ui/backend.h"

#include <map>
#include <memory>

namespace support {

/// What the window needs from below, over a simulator in this process: real transport, real signatures.
/// One profile for each simulated account.
class SimulatedBackend final : public ui::Backend, public cutover::ClientSource
{
    Q_OBJECT

public:
    enum class Marking { Simulated, Override };

    /// Both must outlive the backend. `marking`: whether the profiles are told to be simulated, or are
    /// ordinary ones whose endpoint is overridden.
    SimulatedBackend(const sim::SimServer &server, const base::Clock &clock, Marking marking);
    ~SimulatedBackend() override;

    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    [[nodiscard]] static base::ProfileId profileOf(const sim::SimCredentials &account);
    /// The time that the windows of this program see; for readiness and the like.
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }

    [[nodiscard]] const QList<profiles::Profile> &profiles() const override { return m_profiles; }
    [[nodiscard]] const QList<base::Error> &profileProblems() const override { return m_problems; }
    [[nodiscard]] base::ProfileId initialProfile() const override { return m_profiles.first().id; }
    [[nodiscard]] aws::Region initialRegion() const override { return {}; }
    [[nodiscard]] bool isSimulated(const base::ProfileId &) const override
    {
        return m_marking == Marking::Simulated;
    }
    [[nodiscard]] bool isReadOnly() const override { return m_isReadOnly; }
    [[nodiscard]] ui::EndpointFacts endpoint(const base::ProfileId &profile,
                                             const aws::Region &region) const override;
    [[nodiscard]] base::TypedCall<ui::Identity> *identify(const base::ProfileId &profile,
                                                          const aws::Region &region,
                                                          QObject *parent) override;
    [[nodiscard]] cutover::ClientSource &clients() override { return *this; }
    [[nodiscard]] const base::Clock &clock(const base::ProfileId &) const override { return m_clock; }
    /// Is up already.
    void startSimulator() override { emit simulatorReady(initialProfile()); }

    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &scope) override;
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &) const override { return m_clock; }

private:
    [[nodiscard]] const sim::SimCredentials &accountOf(const base::ProfileId &profile) const;
    [[nodiscard]] net::CredentialsSource credentials(const base::ProfileId &profile) const;
    [[nodiscard]] aws::Endpoint endpointOf(const char *service, const aws::Region &region) const;
    [[nodiscard]] net::SigningServices services();

    const sim::SimServer &m_server;
    const base::Clock &m_clock;
    Marking m_marking;
    bool m_isReadOnly = false;
    QList<profiles::Profile> m_profiles;
    QList<base::Error> m_problems;
    net::QtHttpTransport m_transport;
    net::EndpointSession m_stsSession;
    std::map<cutover::Scope, std::unique_ptr<mgn::MgnClient>> m_clients;
};

} // namespace support
