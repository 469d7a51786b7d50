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

struct OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::OutcomeText)
};

QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Unknown: return OutcomeWords::tr("Running");
    case Stage::Pending: return OutcomeWords::tr("Pending");
    case Stage::Cleanup: return OutcomeWords::tr("Cleaning up");
    case Stage::Snapshot: return OutcomeWords::tr("Taking snapshot");
    case Stage::Converting: return OutcomeWords::tr("Converting");
    case Stage::Launching: return OutcomeWords::tr("Launching");
    case Stage::Launched: return OutcomeWords::tr("Launched, waiting for actions");
    case Stage::ActionsRunning: return OutcomeWords::tr("Launched, actions running");
    case Stage::Finished: return OutcomeWords::tr("Running");
    }
    return {};
}

QString serverWord(const Outcome &outcome)
{
    switch (outcome.verdict) {
    case Verdict::None: return OutcomeWords::tr("Not reported");
    case Verdict::Passed: return OutcomeWords::tr("Launched, actions passed");
    case Verdict::Launched: return OutcomeWords::tr("Launched");
    case Verdict::TerminatedAsAsked: return OutcomeWords::tr("Terminated");
    case Verdict::Expected:
    case Verdict::Pending: return OutcomeWords::tr("Pending");
    case Verdict::Running: return stageWord(outcome.stage);
    case Verdict::Unknown: return OutcomeWords::tr("Unknown state");
    case Verdict::ActionsUnseen: return OutcomeWords::tr("Launched, actions never seen");
    case Verdict::Terminated: return OutcomeWords::tr("Launched, then terminated");
    case Verdict::LaunchedOldData:
        return outcome.isFinished ? OutcomeWords::tr("Launched with old data")
                                  : OutcomeWords::tr("Launched with old data, actions running");
    case Verdict::Skipped: return OutcomeWords::tr("Skipped");
    case Verdict::ActionFailed:
        return outcome.usedOldData ? OutcomeWords::tr("Launched with old data, action failed")
                                   : OutcomeWords::tr("Launched, action failed");
    case Verdict::NotLaunched: return OutcomeWords::tr("Not launched");
    case Verdict::LaunchFailed: return OutcomeWords::tr("Launch failed");
    }
    return {};
}

QString actionWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
    case Verdict::Unknown: return OutcomeWords::tr("Unknown state");
    case Verdict::Passed:
    case Verdict::Launched:
    case Verdict::TerminatedAsAsked: return OutcomeWords::tr("Success");
    case Verdict::Expected: return OutcomeWords::tr("Expected, not seen");
    case Verdict::Pending: return OutcomeWords::tr("Pending");
    case Verdict::Running: return OutcomeWords::tr("In progress");
    case Verdict::ActionsUnseen: return OutcomeWords::tr("Never seen");
    case Verdict::Terminated:
    case Verdict::LaunchedOldData:
    case Verdict::Skipped: return OutcomeWords::tr("Skipped");
    case Verdict::ActionFailed:
    case Verdict::NotLaunched:
    case Verdict::LaunchFailed: return OutcomeWords::tr("Failed");
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
        return summary.outcome.isFinished ? OutcomeWords::tr("Completed without servers")
                                          : OutcomeWords::tr("Pending");
    return (summary.outcome.isFinished ? OutcomeWords::tr("Completed: %1")
                                       : OutcomeWords::tr("Running: %1"))
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
        return {Tone::Dim, Icon::CircleDashed, OutcomeWords::tr("No servers in jobs")};
    if (summary.outcome.isFinished)
        return jobMark(summary);
    return markOf(
        summary.outcome,
        OutcomeWords::tr("%1 of %2 done").arg(counts.servers - counts.running).arg(counts.servers));
}

QList<CountPart> countParts(const OutcomeCounts &counts)
{
    QList<CountPart> parts{
        part(Verdict::Launched, counts.launched, OutcomeWords::tr("%1 launched")),
        part(Verdict::LaunchFailed, counts.failed, OutcomeWords::tr("%1 failed")),
        part(Verdict::ActionFailed, counts.actionsFailed,
             OutcomeWords::tr("%1 with failed actions")),
        part(Verdict::LaunchedOldData, counts.oldData, OutcomeWords::tr("%1 with old data")),
        part(Verdict::ActionsUnseen, counts.actionsUnseen,
             OutcomeWords::tr("%1 with actions never seen")),
        part(Verdict::Skipped, counts.skipped, OutcomeWords::tr("%1 skipped")),
        part(Verdict::TerminatedAsAsked, counts.terminated, OutcomeWords::tr("%1 terminated")),
        part(Verdict::Unknown, counts.unknown, OutcomeWords::tr("%1 unknown")),
        part(Verdict::Running, counts.running, OutcomeWords::tr("%1 running")),
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
    case mgn::InitiatedBy::StartCutover: return OutcomeWords::tr("cutover");
    case mgn::InitiatedBy::StartTest: return OutcomeWords::tr("test launch");
    case mgn::InitiatedBy::Diagnostic: return OutcomeWords::tr("diagnostic");
    case mgn::InitiatedBy::Terminate: return OutcomeWords::tr("termination");
    case mgn::InitiatedBy::Unknown: return visibleText(job.initiatedBy.raw.toString());
    case mgn::InitiatedBy::Absent: break;
    }
    return {};
}

QString originText(cutover::JobOrigin origin)
{
    switch (origin) {
    case cutover::JobOrigin::Here: break;
    case cutover::JobOrigin::OtherSession: return OutcomeWords::tr("started in another session");
    case cutover::JobOrigin::Elsewhere: return OutcomeWords::tr("started elsewhere");
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
    return parts.join(OutcomeWords::tr(", "));
}

} // namespace ui
