// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "cutover/serverstore.h"

#include <QString>
#include <QStringList>

namespace ui {

/// One line for each job of a scope, for the clipboard:
/// "corp-prod 1111 1111 1111 eu-west-1, mgnjob-3a7c91e5d2f4b8016: Completed: 3 launched". Simulated
/// ones begin with "SIMULATOR", so that nobody takes them for a cutover.
[[nodiscard]] QStringList verdictLines(const QString &profile, const cutover::JobStore &jobs,
                                       bool isSimulated);

/// The same with the servers of each job that failed, or whose actions did, at most 12 of a job,
/// indented below it; the job `first` stands first where the scope has it. `servers` is for names
/// and may be null.
[[nodiscard]] QStringList verdictReport(const QString &profile, const cutover::JobStore &jobs,
                                        const cutover::ServerStore *servers, bool isSimulated,
                                        const mgn::JobId &first);

} // namespace ui
