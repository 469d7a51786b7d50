// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "cutover/serverstore.h"
#include "tests/support/fakeclock.h"

#include <QString>

#include <memory>
#include <string_view>
#include <vector>

namespace tests {

/// "2026-11-23T" + time + "Z".
[[nodiscard]] base::Timestamp today(std::string_view time);
[[nodiscard]] cutover::Scope scopeOf(const char *profile, const char *account, const char *region);

/// "s-" and 17 digits; "mgnjob-" and 17 digits.
[[nodiscard]] mgn::SourceServerId serverId(int number);
[[nodiscard]] mgn::JobId jobId(int number);

struct ActionSeed {
    const char *name = "";
    mgn::ActionExecutionStatus status = mgn::ActionExecutionStatus::InProgress;
    bool blocksFinalize = false;
};

[[nodiscard]] mgn::ParticipatingServer participant(int number, mgn::LaunchStatus status,
                                                   const std::vector<ActionSeed> &actions = {});
[[nodiscard]] mgn::Job launchJob(int number, mgn::JobStatus status,
                                 std::vector<mgn::ParticipatingServer> servers);
[[nodiscard]] mgn::JobLog logEntry(std::string_view time, mgn::JobLogEvent event, int server,
                                   std::string_view rawError = {});
[[nodiscard]] mgn::SourceServer namedServer(int number, std::string_view hostName);
/// A start of two servers whose answer was lost.
[[nodiscard]] cutover::Attempt lostStart(const char *id);

/// One account and region in the middle of a cutover: job 1 of five servers in all states, job 2
/// finished.
struct BoardScene {
    BoardScene();
    void play();

    support::FakeClock clock{today("02:14:09").instant()};
    cutover::JobStore jobs{scopeOf("corp-prod", "111111111111", "eu-west-1")};
    cutover::ServerStore servers{scopeOf("corp-prod", "111111111111", "eu-west-1")};
};

} // namespace tests
