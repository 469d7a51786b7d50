// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/outcometext.h"

#include "ui/text/causetext.h"
#include "ui/text/formats.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

using cutover::Outcome;
using cutover::OutcomeCounts;
using cutover::Stage;
using cutover::Verdict;

/// Server text is made harmless where it becomes part of a sentence: a screen reader and the
/// clipboard get the sentence as it is.
constexpr qsizetype kLongestCause = 4096;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::OutcomeText)
};

QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Unknown: return Words::tr("Running");
    case Stage::Pending: return Words::tr("Pending");
    case Stage::Cleanup: return Words::tr("Cleaning up");
    case Stage::Snapshot: return Words::tr("Taking snapshot");
    case Stage::Converting: return Words::tr("Converting");
    case Stage::Launching: return Words::tr("Launching");
    case Stage::Launched: return Words::tr("Launched, waiting for actions");
    case Stage::ActionsRunning: return Words::tr("Launched, actions running");
    case Stage::Finished: return Words::tr("Running");
    }
    return {};
}

QString serverWord(const Outcome &outcome)
{
    switch (outcome.verdict) {
    case Verdict::None: return Words::tr("Not reported");
    case Verdict::Passed: return Words::tr("Launched, actions passed");
    case Verdict::Launched: return Words::tr("Launched");
    case Verdict::TerminatedAsAsked: return Words::tr("Terminated");
    case Verdict::Expected:
    case Verdict::Pending: return Words::tr("Pending");
    case Verdict::Running: return stageWord(outcome.stage);
    case Verdict::Unknown: return Words::tr("Unknown state");
    case Verdict::ActionsUnseen: return Words::tr("Launched, actions never seen");
    case Verdict::Terminated: return Words::tr("Launched, then terminated");
    case Verdict::LaunchedOldData:
        return outcome.isFinished ? Words::tr("Launched with old data")
                                  : Words::tr("Launched with old data, actions running");
    case Verdict::Skipped: return Words::tr("Skipped");
    case Verdict::ActionFailed:
        return outcome.usedOldData ? Words::tr("Launched with old data, action failed")
                                   : Words::tr("Launched, action failed");
    case Verdict::NotLaunched: return Words::tr("Not launched");
    case Verdict::LaunchFailed: return Words::tr("Launch failed");
    }
    return {};
}

QString actionWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
    case Verdict::Unknown: return Words::tr("Unknown state");
    case Verdict::Passed:
    case Verdict::Launched:
    case Verdict::TerminatedAsAsked: return Words::tr("Success");
    case Verdict::Expected: return Words::tr("Expected, not seen");
    case Verdict::Pending: return Words::tr("Pending");
    case Verdict::Running: return Words::tr("In progress");
    case Verdict::ActionsUnseen: return Words::tr("Never seen");
    case Verdict::Terminated:
    case Verdict::LaunchedOldData:
    case Verdict::Skipped: return Words::tr("Skipped");
    case Verdict::ActionFailed:
    case Verdict::NotLaunched:
    case Verdict::LaunchFailed: return Words::tr("Failed");
    }
    return {};
}

Icon iconOf(const Outcome &outcome)
{
    if (outcome.verdict == Verdict::Expected || outcome.verdict == Verdict::Pending)
        return Icon::Clock;
    const Tone tone = toneOf(outcome.tone());
    return tone == Tone::Bad ? Icon::CircleX : toneIcon(tone);
}

StateMark markOf(const Outcome &outcome, const QString &word)
{
    const bool waits = outcome.verdict == Verdict::Expected;
    return {waits ? Tone::Dim : toneOf(outcome.tone()), iconOf(outcome), word};
}

QString jobWord(const cutover::Summary &summary)
{
    const QString counts = listText(countTexts(summary.counts));
    if (counts.isEmpty())
        return summary.outcome.isFinished ? Words::tr("Completed without servers")
                                          : Words::tr("Pending");
    return (summary.outcome.isFinished ? Words::tr("Completed: %1") : Words::tr("Running: %1"))
        .arg(counts);
}

CountPart part(Verdict verdict, int count, const QString &text)
{
    return {toneOf(cutover::toneOf(verdict)), count, text};
}

void addCause(CardText &card, const Outcome &outcome)
{
    const QString raw = outcome.cause.toString();
    card.raw = visibleLines(raw, kLongestCause);
    std::optional<CauseText> cause = causeText(raw);
    if (!cause && outcome.usedOldData)
        cause = oldDataCause();
    if (!cause && outcome.verdict == Verdict::ActionsUnseen)
        cause = agentNotDiscovered();
    if (!cause)
        return;
    card.cause = cause->cause;
    card.fixedBy = cause->fixedBy;
    card.next = cause->next;
}

} // namespace

Tone toneOf(cutover::Tone tone)
{
    switch (tone) {
    case cutover::Tone::Neutral: return Tone::Neutral;
    case cutover::Tone::Good: return Tone::Ok;
    case cutover::Tone::Running: return Tone::Running;
    case cutover::Tone::Warning: return Tone::Warning;
    case cutover::Tone::Bad: return Tone::Bad;
    }
    return Tone::Neutral;
}

StateMark serverMark(const Outcome &outcome)
{
    return markOf(outcome, serverWord(outcome));
}

StateMark actionMark(const Outcome &outcome)
{
    return markOf(outcome, actionWord(outcome.verdict));
}

StateMark jobMark(const cutover::Summary &summary)
{
    return markOf(summary.outcome, jobWord(summary));
}

StateMark scopeMark(const cutover::Summary &summary)
{
    const OutcomeCounts &counts = summary.counts;
    if (counts.servers == 0)
        return {Tone::Dim, Icon::CircleDashed, Words::tr("No servers in jobs")};
    if (summary.outcome.isFinished)
        return jobMark(summary);
    return markOf(
        summary.outcome,
        Words::tr("%1 of %2 done").arg(counts.servers - counts.running).arg(counts.servers));
}

QList<CountPart> countParts(const OutcomeCounts &counts)
{
    QList<CountPart> parts{
        part(Verdict::Launched, counts.launched, Words::tr("%1 launched")),
        part(Verdict::LaunchFailed, counts.failed, Words::tr("%1 failed")),
        part(Verdict::LaunchedOldData, counts.oldData, Words::tr("%1 with old data")),
        part(Verdict::ActionFailed, counts.actionsFailed, Words::tr("%1 with failed actions")),
        part(Verdict::ActionsUnseen, counts.actionsUnseen, Words::tr("%1 with actions never seen")),
        part(Verdict::Skipped, counts.skipped, Words::tr("%1 skipped")),
        part(Verdict::TerminatedAsAsked, counts.terminated, Words::tr("%1 terminated")),
        part(Verdict::Unknown, counts.unknown, Words::tr("%1 unknown")),
        part(Verdict::Running, counts.running, Words::tr("%1 running")),
    };
    parts.removeIf([](const CountPart &none) { return none.count == 0; });
    for (CountPart &known : parts)
        known.text = known.text.arg(numberText(known.count));
    return parts;
}

QStringList countTexts(const OutcomeCounts &counts)
{
    QStringList texts;
    for (const CountPart &known : countParts(counts))
        texts << known.text;
    return texts;
}

QString purposeText(const mgn::Job &job)
{
    switch (job.initiatedBy.value) {
    case mgn::InitiatedBy::StartCutover: return Words::tr("cutover");
    case mgn::InitiatedBy::StartTest: return Words::tr("test launch");
    case mgn::InitiatedBy::Diagnostic: return Words::tr("diagnostic");
    case mgn::InitiatedBy::Terminate: return Words::tr("termination");
    case mgn::InitiatedBy::Unknown: return visibleText(job.initiatedBy.raw.toString());
    case mgn::InitiatedBy::Absent: break;
    }
    return {};
}

CardText serverCard(const QString &name, const Outcome &outcome)
{
    CardText card;
    card.mark = serverMark(outcome);
    card.subject = visibleText(name);
    addCause(card, outcome);
    return card;
}

CardText actionCard(const QString &name, const Outcome &outcome)
{
    CardText card;
    card.mark = actionMark(outcome);
    card.subject = visibleText(name);
    addCause(card, outcome);
    return card;
}

QString listText(const QStringList &parts)
{
    //: between the parts of a list
    return parts.join(Words::tr(", "));
}

} // namespace ui
