// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/attempttext.h"

#include "ui/text/fewlines.h"
#include "ui/text/formats.h"
#include "ui/text/serverstatetext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using cutover::Attempt;
using cutover::AttemptServer;
using cutover::AttemptServerState;
using cutover::AttemptState;

/// Lines that a card or a question has room for.
constexpr qsizetype kMostFindings = 12;

struct AttemptWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AttemptText)
};

QString stateOfAttempt(AttemptState state)
{
    switch (state) {
    case AttemptState::Preparing: return AttemptWords::tr("Reading the servers a last time");
    case AttemptState::Sending: return AttemptWords::tr("Sent, no answer yet");
    case AttemptState::Checking: return AttemptWords::tr("Answer was lost");
    case AttemptState::StartedByUs: return AttemptWords::tr("AWS started it");
    case AttemptState::StartedByOther: return AttemptWords::tr("Started by somebody else");
    case AttemptState::NotStarted: return AttemptWords::tr("AWS did not start it");
    case AttemptState::OperatorNeeded: return AttemptWords::tr("Needs a person to look");
    case AttemptState::Released: return AttemptWords::tr("Unlocked by a person");
    }
    return {};
}

Tone toneOfAttempt(AttemptState state)
{
    switch (state) {
    case AttemptState::Preparing:
    case AttemptState::Sending:
    case AttemptState::Checking: return Tone::Running;
    case AttemptState::StartedByUs: return Tone::Ok;
    case AttemptState::StartedByOther:
    case AttemptState::NotStarted:
    case AttemptState::OperatorNeeded:
    case AttemptState::Released: break;
    }
    return Tone::Warning;
}

QString word(const base::Text &text)
{
    return visibleText(text.toString(), 128);
}

QString nameOf(const AttemptServer &server)
{
    return word(server.name.isEmpty() ? server.id.text() : server.name);
}

/// How the record that AWS keeps of the server differs from the one before the start.
QString differenceText(const AttemptServer &server)
{
    const QString name = nameOf(server);
    if (!server.seen)
        return AttemptWords::tr("%1: AWS did not name it in the last look").arg(name);
    if (server.seen->lastCutoverJob != server.baseline.lastCutoverJob)
        return AttemptWords::tr(
                   "%1: its last cutover is job %2, which could not be told to be ours")
            .arg(name, word(server.seen->lastCutoverJob.text()));
    if (server.seen->state != server.baseline.state)
        return AttemptWords::tr("%1: was “%2” before the start, is “%3” now, and no job says why")
            .arg(name, lifeCycleMark(server.baseline.state).word,
                 lifeCycleMark(server.seen->state).word);
    if (!isSameStart(*server.seen, server.baseline))
        return AttemptWords::tr("%1: the time of its last cutover changed, and no job says why")
            .arg(name);
    return AttemptWords::tr("%1: nothing changed").arg(name);
}

QString findingText(const AttemptServer &server)
{
    switch (server.state) {
    case AttemptServerState::InOurJob:
        return AttemptWords::tr("%1: started by us in job %2")
            .arg(nameOf(server), word(server.job.text()));
    case AttemptServerState::InOtherJob:
        return AttemptWords::tr("%1: started by somebody else in job %2")
            .arg(nameOf(server), word(server.job.text()));
    case AttemptServerState::NotStarted:
        return AttemptWords::tr("%1: not started").arg(nameOf(server));
    case AttemptServerState::Unknown: break;
    }
    return differenceText(server);
}

qsizetype countOf(const Attempt &attempt, AttemptServerState state)
{
    return std::count_if(attempt.servers.begin(), attempt.servers.end(),
                         [state](const AttemptServer &server) { return server.state == state; });
}

/// The job that has them, and how many are not in it.
QString jobText(const Attempt &attempt)
{
    const QString job = word(attempt.job.text());
    const qsizetype named = countOf(attempt, AttemptServerState::InOurJob)
                            + countOf(attempt, AttemptServerState::InOtherJob);
    const auto all = static_cast<qsizetype>(attempt.servers.size());
    if (named == all)
        return AttemptWords::tr("in job %1").arg(job);
    return AttemptWords::tr("%1 of %2 servers in job %3")
        .arg(QString::number(named), QString::number(all), job);
}

bool isUnexplained(const AttemptServer &server)
{
    const bool isUnchanged = server.seen && isSameStart(*server.seen, server.baseline);
    return server.state == AttemptServerState::Unknown && !isUnchanged;
}

/// Why what follows may be old, or is not known at all.
QString failedLooksText(const Attempt &attempt)
{
    const QString cause = visibleText(attempt.checkError->message, 300);
    if (!attempt.lastLookAt)
        return AttemptWords::tr("Every look failed, so nothing is known of these servers: %1")
            .arg(cause);
    //: %1: number of looks, %2: why, %3: time
    return AttemptWords::tr("The last %1 looks failed: %2 What follows was read at %3:")
        .arg(QString::number(attempt.failedLooks), cause,
             timeUtcText(*attempt.lastLookAt, *attempt.lastLookAt));
}

/// The first server that nobody can explain stands for the others.
QString unclearText(const Attempt &attempt)
{
    const auto found = std::find_if(attempt.servers.begin(), attempt.servers.end(), isUnexplained);
    return found == attempt.servers.end() ? QString() : differenceText(*found);
}

} // namespace

StateMark attemptMark(const Attempt &attempt)
{
    const Tone tone = toneOfAttempt(attempt.state);
    return {tone, toneIcon(tone), stateOfAttempt(attempt.state)};
}

QString attemptName(const Attempt &attempt)
{
    if (attempt.state == AttemptState::Preparing)
        return AttemptWords::tr("Start being prepared…");
    return attempt.isUnresolved() ? AttemptWords::tr("Checking whether AWS started it…")
                                  : AttemptWords::tr("Start whose answer was lost");
}

QString attemptDetails(const Attempt &attempt, base::Instant now)
{
    if (attempt.state == AttemptState::Preparing || attempt.state == AttemptState::Sending)
        return {};
    if (attempt.checkError)
        return AttemptWords::tr("the last look failed: %1")
            .arg(visibleText(attempt.checkError->message, 300));
    if (attempt.state == AttemptState::OperatorNeeded || attempt.state == AttemptState::Released)
        return unclearText(attempt);
    if (!attempt.job.isEmpty())
        return jobText(attempt);
    if (!attempt.lastLookAt)
        return AttemptWords::tr("not looked yet");
    //: %1: number of looks in a row, %2: time of the last
    return AttemptWords::tr("nothing found in %1 looks, last %2")
        .arg(QString::number(attempt.looks), timeUtcText(*attempt.lastLookAt, now));
}

QStringList attemptFindings(const Attempt &attempt)
{
    QStringList lines;
    if (attempt.checkError)
        lines << failedLooksText(attempt);
    if (!attempt.lastLookAt)
        return lines;
    std::vector<AttemptServer> servers = attempt.servers;
    std::stable_partition(servers.begin(), servers.end(), isUnexplained);
    QStringList findings;
    for (const AttemptServer &server : servers)
        findings << findingText(server);
    return lines << firstLines(findings, kMostFindings);
}

QString attemptNext(const Attempt &attempt, const cutover::Scope &scope)
{
    if (attempt.state == AttemptState::OperatorNeeded)
        return AttemptWords::tr(
                   "Look in the MGN console of account %1, region %2, at these servers and their "
                   "launch history. The program goes on looking. When you know that no cutover of "
                   "them runs, choose “I have looked: unlock these servers” from the menu of "
                   "this row.")
            .arg(scope.account.grouped(), scope.region.toString());
    if (attempt.state == AttemptState::Preparing)
        return AttemptWords::tr("Nothing was sent yet.");
    return attempt.isUnresolved() ? AttemptWords::tr(
               "Nothing is sent again. The program looks for the job and for the state "
               "of the servers, which stay locked until it knows.")
                                  : QString();
}

} // namespace ui
