// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/settledtext.h"

#include "ui/text/fewlines.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using cutover::AttemptServerState;
using cutover::AttemptState;

constexpr qsizetype kMostNames = 12;

struct SettledWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SettledText)
};

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

/// "Not started: web-01, web-02"; empty when the state has no server.
QString line(const cutover::Attempt &attempt, AttemptServerState state, const QString &label)
{
    const QStringList names = namesOf(attempt, state);
    return names.isEmpty() ? QString()
                           : SettledWords::tr("%1: %2").arg(
                               label, firstLines(names, kMostNames).join(QStringLiteral(", ")));
}

QString serverLines(const cutover::Attempt &attempt)
{
    QStringList lines{
        line(attempt, AttemptServerState::InOurJob, SettledWords::tr("Started")),
        line(attempt, AttemptServerState::InOtherJob, SettledWords::tr("In somebody else's job")),
        line(attempt, AttemptServerState::NotStarted, SettledWords::tr("Not started")),
        line(attempt, AttemptServerState::Unknown, SettledWords::tr("Not known"))};
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
        return {isWhole ? Tone::Ok : Tone::Warning,
                SettledWords::tr("AWS did start it: launch job %1").arg(job), serverLines(attempt)};
    case AttemptState::StartedByOther:
        return {Tone::Warning,
                SettledWords::tr("The servers are in a job of somebody else: %1").arg(job),
                serverLines(attempt)};
    case AttemptState::NotStarted:
        return {Tone::Neutral, SettledWords::tr("AWS did not start it: the servers are unlocked"),
                serverLines(attempt)};
    case AttemptState::Preparing:
    case AttemptState::Sending:
    case AttemptState::Checking:
    case AttemptState::OperatorNeeded:
    case AttemptState::Released: break;
    }
    return {Tone::Warning,
            SettledWords::tr("It is not clear whether AWS started it: look at the board"),
            serverLines(attempt)};
}

} // namespace ui
