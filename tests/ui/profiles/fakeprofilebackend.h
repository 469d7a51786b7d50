// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/fakeclock.h"
#include "ui/backend.h"

#include <utility>

namespace tests {

/// No client of MGN: the windows of the profiles ask for none.
class NoClients final : public cutover::ClientSource
{
public:
    explicit NoClients(const base::Clock &clock) : m_clock(clock) {}

    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &) override
    {
        return base::failure(base::makeError(base::ErrorKind::Configuration, {}));
    }
    [[nodiscard]] base::Result<> readyToChange(const cutover::Scope &) override { return {}; }
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &) const override
    {
        return m_clock;
    }

private:
    const base::Clock &m_clock;
};

/// What the profile windows need from below: who a profile is, as the test says.
class FakeProfileBackend final : public ui::Backend
{
    Q_OBJECT

public:
    explicit FakeProfileBackend(ui::ProfileServices &services) : m_services(services) {}

    base::Result<ui::Identity> identity =
        base::failure(base::makeError(base::ErrorKind::NotConnected, {}));
    QList<base::ProfileId> asked;
    QList<base::ProfileId> opened; ///< that a person has opened or tests

    [[nodiscard]] const QList<profiles::Profile> &profiles() const override
    {
        return m_services.store.profiles();
    }
    [[nodiscard]] const QList<base::Error> &profileProblems() const override
    {
        return m_services.store.problems();
    }
    [[nodiscard]] base::ProfileId initialProfile() const override { return {}; }
    [[nodiscard]] aws::Region initialRegion(const base::ProfileId &) const override { return {}; }
    [[nodiscard]] bool isSimulated(const base::ProfileId &) const override { return false; }
    [[nodiscard]] bool isReadOnly() const override { return false; }
    [[nodiscard]] ui::EndpointFacts endpoint(const base::ProfileId &,
                                             const aws::Region &) const override
    {
        return {};
    }
    [[nodiscard]] ui::SessionFacts session(const base::ProfileId &,
                                           const aws::Region &) const override
    {
        return {};
    }
    void noteOpened(const base::ProfileId &profile) override { opened.append(profile); }
    [[nodiscard]] base::TypedCall<ui::Identity> *
    identify(const base::ProfileId &profile, const aws::Region &, QObject *parent) override
    {
        asked.append(profile);
        auto *call = new base::FinishedCall<ui::Identity>(identity, parent);
        base::whenDone<ui::Identity>(call, this,
                                     [this, profile](const base::Result<ui::Identity> &outcome) {
                                         if (outcome)
                                             emit callerKnown(profile, outcome->account);
                                     });
        return call;
    }
    [[nodiscard]] ui::ProfileServices *profileServices() override { return &m_services; }
    [[nodiscard]] cutover::ClientSource &clients() override { return m_clients; }
    [[nodiscard]] const base::Clock &clock(const base::ProfileId &) const override
    {
        return m_clock;
    }
    void startSimulator() override {}

private:
    ui::ProfileServices &m_services;
    support::FakeClock m_clock;
    NoClients m_clients{m_clock};
};

} // namespace tests
