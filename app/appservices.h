// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clientbook.h"
#include "app/commandline.h"
#include "app/configwatch.h"
#include "app/credentialrenewal.h"
#include "app/identification.h"
#include "app/signins.h"
#include "app/simulatorprocess.h"
#include "ui/backend.h"

#include <memory>
#include <vector>

/// The composition root: builds and owns every service, and gives the window what it may not
/// construct.
class AppServices final : public ui::Backend, public cutover::ClientSource
{
    Q_OBJECT

public:
    /// `simulatorProgram`: path of cutover-sim; empty for the one beside this program.
    AppServices(CommandLine commandLine, const QProcessEnvironment &environment,
                const SignIns::Parts &parts = {}, const QString &simulatorProgram = {});
    ~AppServices() override;

    [[nodiscard]] SimulatorProcess &simulator() { return m_simulator; }

    [[nodiscard]] const QList<profiles::Profile> &profiles() const override
    {
        return m_signIns.store().profiles();
    }
    [[nodiscard]] const QList<base::Error> &profileProblems() const override
    {
        return m_signIns.store().problems();
    }
    [[nodiscard]] base::ProfileId initialProfile() const override;
    [[nodiscard]] aws::Region initialRegion(const base::ProfileId &profile) const override;
    [[nodiscard]] bool isSimulated(const base::ProfileId &profile) const override
    {
        return m_signIns.store().findSimulated(profile) != nullptr;
    }
    [[nodiscard]] bool isReadOnly() const override { return m_commandLine.readOnly; }
    [[nodiscard]] ui::EndpointFacts endpoint(const base::ProfileId &profile,
                                             const aws::Region &region) const override;
    [[nodiscard]] ui::SessionFacts session(const base::ProfileId &profile,
                                           const aws::Region &region) const override;
    void noteOpened(const base::ProfileId &profile) override { m_signIns.noteOpened(profile); }
    [[nodiscard]] base::TypedCall<ui::Identity> *
    identify(const base::ProfileId &profile, const aws::Region &region, QObject *parent) override;
    [[nodiscard]] base::TypedCall<ui::Identity> *signIn(const base::ProfileId &profile,
                                                        const aws::Region &region,
                                                        const ui::SignInAnswers &answers,
                                                        QObject *parent) override;
    [[nodiscard]] ui::ProfileServices *profileServices() override { return &m_signIns.services(); }
    [[nodiscard]] cutover::ClientSource &clients() override { return *this; }
    [[nodiscard]] const base::Clock &clock(const base::ProfileId &profile) const override;
    void startSimulator() override;

    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &scope) override;
    [[nodiscard]] base::Result<> readyToChange(const cutover::Scope &scope) override;
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &scope) const override;

private:
    [[nodiscard]] base::ProfileId profileOfCommandLine() const;
    void onProfilesChanged();
    void forgetIdentities(const std::vector<base::ProfileId> &profiles);
    void onSimulatorReady();
    void forgetSimulated();
    void setSimulatedClock();
    [[nodiscard]] base::Result<aws::Credentials>
    identifiedCredentials(const base::ProfileId &profile);
    /// Error (Configuration, "ReadOnly"), whatever the window lets through.
    [[nodiscard]] base::Result<> checkChangeable(const base::ProfileId &profile) const;
    [[nodiscard]] base::Result<aws::Credentials> credentialsOf(const base::ProfileId &profile,
                                                               const base::AccountId &caller);

    CommandLine m_commandLine;
    SignIns m_signIns;
    std::unique_ptr<base::ScaledClock> m_simulatedClock; ///< set anew in place: it is referred to
    SimulatorProcess m_simulator;
    IdentityBook m_identities;
    Identification m_identification;
    CredentialRenewal m_renewal;
    ConfigWatch m_configWatch;
    ClientBook m_clients;
};
