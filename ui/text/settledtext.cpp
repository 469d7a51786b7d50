// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/settledtext.h"

#include "ui/text/formats.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using cutover::AttemptServerState;
using cutover::AttemptState;

constexpr qsizetype kMostNames = 12;

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::SettledText", text);
}

QStringList namesOf(const cutover::Attempt &attempt, AttemptServerState state)
{
    QStringList names;
    for (const cutover::AttemptServer &server : attempt.servers) {
        if (server.state != state)
            continue;
        const QString name = server.name.toString();
        names << visibleText(name.isEmpty() ? server.id.toString() : name, 128);
    }
    return names;
}

QString listed(QStringList names)
{
    const qsizetype rest = names.size() - kMostNames;
    if (rest > 0)
        names = names.mid(0, kMostNames)
                << tr("and %1 more").arg(numberText(static_cast<int>(rest)));
    return names.join(QStringLiteral(", "));
}

/// "Not started: web-01, web-02"; empty when the state has no server.
QString line(const cutover::Attempt &attempt, AttemptServerState state, const QString &label)
{
    const QStringList names = namesOf(attempt, state);
    return names.isEmpty() ? QString() : tr("%1: %2").arg(label, listed(names));
}

QString serverLines(const cutover::Attempt &attempt)
{
    QStringList lines{line(attempt, AttemptServerState::InOurJob, tr("Started")),
                      line(attempt, AttemptServerState::InOtherJob, tr("In somebody else's job")),
                      line(attempt, AttemptServerState::NotStarted, tr("Not started")),
                      line(attempt, AttemptServerState::Unknown, tr("Not known"))};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool hasEvery(const cutover::Attempt &attempt, AttemptServerState state)
{
    return namesOf(attempt, state).size() == static_cast<qsizetype>(attempt.servers.size());
}

} // namespace

SettledText settledText(const cutover::Attempt &attempt)
{
    const QString job = visibleText(attempt.job.toString());
    const bool isWhole = hasEvery(attempt, AttemptServerState::InOurJob);
    switch (attempt.state) {
    case AttemptState::StartedByUs:
        return {isWhole ? Tone::Ok : Tone::Warning, tr("AWS did start it: launch job %1").arg(job),
                serverLines(attempt)};
    case AttemptState::StartedByOther:
        return {Tone::Warning, tr("The servers are in a job of somebody else: %1").arg(job),
                serverLines(attempt)};
    case AttemptState::NotStarted:
        return {Tone::Neutral, tr("AWS did not start it: the servers are unlocked"),
                serverLines(attempt)};
    case AttemptState::Preparing:
    case AttemptState::Sending:
    case AttemptState::Checking:
    case AttemptState::OperatorNeeded:
    case AttemptState::Released: break;
    }
    return {Tone::Warning, tr("It is not clear whether AWS started it: look at the board"),
            serverLines(attempt)};
}

} // namespace ui
