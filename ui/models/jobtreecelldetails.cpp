// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreecells.h"

#include "ui/text/attempttext.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"

#include <algorithm>

// The column "Details" of the job tree.

namespace ui {

using cutover::ActionRow;
using cutover::Outcome;
using Kind = JobTreeRow::Kind;

QString JobTreeCells::details() const
{
    switch (m_node.kind) {
    case Kind::Scope: return scopeDetails();
    case Kind::Job: return jobDetails();
    case Kind::Server: return serverDetails();
    case Kind::Action: return actionDetails();
    case Kind::Attempt: return attempt() ? attemptDetails(*attempt(), m_scope.now()) : QString();
    case Kind::Root: break;
    }
    return {};
}

QString JobTreeCells::scopeDetails() const
{
    QStringList parts{m_scope.staleReason, m_scope.note.session};
    parts.removeAll(QString());
    return listText(parts);
}

QString JobTreeCells::spokenDetails() const
{
    QStringList parts{badge(), details()};
    parts.removeAll(QString());
    return listText(parts);
}

QString JobTreeCells::jobDetails() const
{
    QStringList parts{originText(m_scope.jobs->originOf(*job()))};
    parts.removeAll(QString());
    for (const auto &[key, value] : job()->tags) {
        if (key.view() != cutover::kIntentTag)
            parts << key.toString() + u'=' + value.toString();
    }
    return listText(parts);
}

QString JobTreeCells::serverDetails() const
{
    const Outcome &own = *outcome();
    QStringList parts;
    if (!own.cause.isEmpty())
        parts << own.cause.toString();
    if (own.usedOldData)
        parts << tr("launched from an older snapshot");
    if (!own.isFinished && own.attempt && own.maxAttempts)
        parts << tr("conversion attempt %1 of %2").arg(*own.attempt).arg(*own.maxAttempts);
    if (server()->launchStatus.isUnknown())
        parts << server()->launchStatus.raw.toString();
    if (const QString done = actionsDone(); !done.isEmpty())
        parts << done;
    return listText(parts);
}

QString JobTreeCells::actionsDone() const
{
    const std::vector<ActionRow> &rows = m_scope.jobs->actions(jobId(), m_node.row);
    if (rows.empty())
        return {};
    const auto passed = std::ranges::count_if(
        rows, [](const ActionRow &row) { return row.outcome.verdict == cutover::Verdict::Passed; });
    return tr("%1 of %2 passed")
        .arg(passed)
        .arg(actionCount(static_cast<std::int64_t>(rows.size())));
}

QString JobTreeCells::actionDetails() const
{
    const ActionRow &row = *action();
    QStringList parts;
    if (!row.outcome.cause.isEmpty())
        parts << row.outcome.cause.toString();
    if (!row.document.isEmpty())
        parts << row.document.toString();
    return listText(parts);
}

} // namespace ui
