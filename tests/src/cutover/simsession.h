// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/cutoverrun.h"
#include "cutover/jobmonitor.h"
#include "cutover/serverstore.h"
#include "cutover/serverwatch.h"
#include "mgn/clientoptions.h"
#include "net/qthttptransport.h"
#include "sim/simserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/heartbeat.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

/// One scope of a simulator in this process, over loopback, with time that moves only when told.
class SimSession : public testing::Test, public cutover::ClientSource
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_sim.listen());
        m_client = std::make_unique<mgn::MgnClient>(options(), base::AccountId());
        locks.add(jobs);
        serverWatch.refresh();
        ASSERT_TRUE(support::waitFor([&] { return !serverWatch.isRefreshing(); }));
        ASSERT_EQ(servers.state(), cutover::ServerStore::State::Current);
        // The simulator's estate is made when it is first asked for.
        heartbeat.restart();
    }

    [[nodiscard]] base::Result<mgn::MgnClient *> client(const cutover::Scope &) override
    {
        return m_client.get();
    }
    [[nodiscard]] const base::Clock &clock(const cutover::Scope &) const override { return time; }

    [[nodiscard]] cutover::Scope scope() const
    {
        return {.profile = base::ProfileId(std::string_view("simulator:sim-prod")),
                .account = *base::AccountId::parse(m_sim.accounts().first().accountId),
                .region = *aws::Region::parse(sim::SimServer::regions().first())};
    }

    /// Of the first `count` servers that a cutover would take.
    [[nodiscard]] cutover::CutoverPlan planFor(int count)
    {
        cutover::CutoverPlan plan{.scope = scope(), .intent = cutover::newAttemptId()};
        for (int row = 0; row < servers.size() && static_cast<int>(plan.servers.size()) < count;
             ++row) {
            const mgn::SourceServer &server = servers.at(row);
            if (server.lifeCycle.state == mgn::LifeCycleState::ReadyForCutover)
                plan.servers.push_back({server.sourceServerId, server.name(),
                                        cutover::baselineOf(server),
                                        cutover::readinessOf(server, {.now = time.now()})});
        }
        EXPECT_EQ(static_cast<int>(plan.servers.size()), count);
        return plan;
    }

    void play(const char *card) { ASSERT_TRUE(m_sim.setFault(QString::fromLatin1(card))); }
    [[nodiscard]] int sent(const char *operation) const
    {
        return m_sim.requestCount(QString::fromLatin1(operation));
    }

    /// Runs to the end and tells how it ended.
    [[nodiscard]] cutover::CutoverRun::State finish(cutover::CutoverRun &run)
    {
        run.start();
        EXPECT_TRUE(support::waitFor([&] { return run.isFinished(); }));
        return run.state();
    }
    void poll()
    {
        EXPECT_TRUE(support::waitFor([&] { return !monitor.isPolling(); }));
        monitor.pollNow();
        EXPECT_TRUE(support::waitFor([&] { return !monitor.isPolling(); }));
    }
    void pollAfter(std::chrono::milliseconds wait)
    {
        time.advance(wait);
        poll();
    }

    support::FakeClock time;

private:
    [[nodiscard]] static sim::SimOptions simOptions(const base::Clock &clock)
    {
        sim::SimOptions options;
        options.clock = &clock;
        return options;
    }
    [[nodiscard]] mgn::ClientOptions options()
    {
        const sim::SimCredentials keys = m_sim.accounts().first();
        return {.services = {m_transport, time, [] { return 0.5; }, 0.0},
                .endpoint = {.url = QUrl(m_sim.baseUrl()),
                             .region = sim::SimServer::regions().first(),
                             .service = QStringLiteral("mgn")},
                .credentials = [keys]() -> base::Result<aws::Credentials> {
                    aws::Credentials made;
                    made.accessKeyId = keys.accessKeyId;
                    made.secretAccessKey = keys.secretAccessKey;
                    return made;
                }};
    }

protected:
    sim::SimServer m_sim{simOptions(time)};
    net::QtHttpTransport m_transport;
    std::unique_ptr<mgn::MgnClient> m_client;
    cutover::ServerStore servers{scope()};
    cutover::ServerWatch serverWatch{*this, servers};
    cutover::JobStore jobs{scope()};
    cutover::LockBook locks;
    cutover::JobMonitor monitor{*this, jobs};
    support::Heartbeat heartbeat;
};
