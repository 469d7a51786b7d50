// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "cutover/night.h"
#include "cutover/serverstore.h"

#include <QString>
#include <QStringList>

namespace ui {

/// Whose jobs are told. `servers` is for names and may be null.
struct VerdictScope {
    QString profile;
    const cutover::JobStore &jobs;
    const cutover::ServerStore *servers = nullptr;
    bool isSimulated = false;
    base::Instant since{}; ///< older jobs that have ended are left out
};

/// One line for each job of a scope, for the clipboard:
/// "corp-prod 1111 1111 1111 eu-west-1, mgnjob-3a7c91e5d2f4b8016: Completed: 3 launched". Simulated
/// ones begin with "SIMULATOR", so that nobody takes them for a cutover.
[[nodiscard]] QStringList verdictLines(const VerdictScope &scope);

/// The same with the servers of each job that failed, or whose actions did, at most 12 of a job,
/// indented below it. The job `first` stands first where the scope has it, however old it is.
[[nodiscard]] QStringList verdictReport(const VerdictScope &scope, const mgn::JobId &first);

/// What the sums count: "in jobs since 25 Nov 20:00 UTC and older ones that still run; not counted:
/// 3 jobs".
[[nodiscard]] QString countedText(const cutover::NightCounts &night, base::Instant now);
/// "Not listed: 3 jobs (started before 2026-11-25T20:00:00Z, ended)".
[[nodiscard]] QString notListedText(int jobs, base::Instant since);
/// "No job since 2026-11-25T20:00:00Z".
[[nodiscard]] QString noJobText(base::Instant since);

} // namespace ui
