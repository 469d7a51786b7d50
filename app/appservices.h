// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/commandline.h"
#include "app/simulatorprocess.h"
#include "base/clock.h"
#include "mgn/mgnclient.h"
#include "net/qthttptransport.h"
#include "net/signedcall.h"
#include "profiles/credentialresolver.h"
#include "profiles/profilestore.h"
#include "ui/backend.h"

#include <map>
#include <memory>

/// The composition root: builds and owns every service, and gives the window what it may not
/// construct.
class AppServices final : public ui::Backend, public cutover::ClientSource
{
    Q_OBJECT

public:
    AppServices(CommandLine commandLine, const QProcessEnvironment &environment);
    ~AppServices() override;

    [[nodiscard]] SimulatorProcess &simulator() { return m_simulator; }

    [[nodiscard]] const QList<profiles::Profile> &profiles() const override;
    [[nodiscard]] const QList<base::Error> &profileProblems() const override;
    [[nodiscard]] base::ProfileId initialProfile() const override;
    [[nodiscard]] aws::Region initialRegion() const override;
    [[nodiscard]] bool isSimulated(const base::ProfileId &profile) const override;
    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] ui::EndpointFacts endpoint(const base::ProfileId &profile,
                                             const aws::Region &region) const override;
    [[nodiscard]] base::TypedCall<ui::Identity> *
    identify(const base::ProfileId &profile, const aws::Region &region, QObject *parent) override;
    [[nodiscard]] cutover::ClientSource &clients() override { return *this; }
    [[nodiscard]] const base::Clock &clock(const base::ProfileId &profile) const override;
    void startSimulator() override;

    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &scope) override;
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &scope) const override;

private:
    void onSimulatorReady();
    [[nodiscard]] QStringList simulatorOptions() const;
    [[nodiscard]] std::vector<profiles::SimulatedProfile> simulatedProfiles() const;
    [[nodiscard]] base::Result<aws::Endpoint> endpointFor(const base::ProfileId &profile,
                                                          const QString &service,
                                                          const aws::Region &region) const;
    [[nodiscard]] net::CredentialsSource credentialsOf(const base::ProfileId &profile) const;
    [[nodiscard]] net::SigningServices signing(const base::ProfileId &profile);
    [[nodiscard]] net::HttpTransport &transportFor(const QString &caBundle);
    [[nodiscard]] net::EndpointSession &sessionFor(const aws::Endpoint &endpoint);

    CommandLine m_commandLine;
    profiles::ProfileStore m_profiles;
    profiles::CredentialResolver m_credentials;
    base::SystemClock m_systemClock;
    std::unique_ptr<base::ScaledClock> m_simulatedClock;
    SimulatorProcess m_simulator;
    std::map<QString, std::unique_ptr<net::QtHttpTransport>> m_transports;
    std::map<QString, std::unique_ptr<net::EndpointSession>> m_sessions;
    std::map<base::ProfileId, base::AccountId> m_ownAccounts;
    std::map<cutover::Scope, std::unique_ptr<mgn::MgnClient>> m_clients;
};
