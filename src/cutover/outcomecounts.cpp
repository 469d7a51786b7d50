// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/outcome.h"

namespace cutover {

void OutcomeCounts::add(Verdict verdict)
{
    ++servers;
    switch (verdict) {
    case Verdict::Passed:
    case Verdict::Launched: ++launched; return;
    case Verdict::TerminatedAsAsked:
    case Verdict::Terminated: ++terminated; return;
    case Verdict::Expected:
    case Verdict::Pending:
    case Verdict::Running: ++running; return;
    case Verdict::None:
    case Verdict::Unknown: ++unknown; return;
    case Verdict::ActionsUnseen: ++actionsUnseen; return;
    case Verdict::LaunchedOldData: ++oldData; return;
    case Verdict::ActionFailed: ++actionsFailed; return;
    case Verdict::Skipped: ++skipped; return;
    case Verdict::NotLaunched:
    case Verdict::LaunchFailed: ++failed; return;
    }
}

OutcomeCounts &OutcomeCounts::operator+=(const OutcomeCounts &other)
{
    servers += other.servers;
    launched += other.launched;
    oldData += other.oldData;
    actionsFailed += other.actionsFailed;
    actionsUnseen += other.actionsUnseen;
    failed += other.failed;
    skipped += other.skipped;
    terminated += other.terminated;
    running += other.running;
    unknown += other.unknown;
    return *this;
}

} // namespace cutover
