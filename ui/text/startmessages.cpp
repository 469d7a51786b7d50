// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/startmessages.h"

#include "ui/text/fewlines.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/text/readinesstext.h"
#include "ui/text/settledtext.h"
#include "ui/text/startnames.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

using cutover::CutoverPlan;

struct StartMessagesWords {
    Q_DECLARE_TR_FUNCTIONS(ui::StartMessages)
};

QString countOf(const CutoverPlan &plan)
{
    return serverCount(static_cast<int>(plan.servers.size()));
}

QString reviewAgain()
{
    return StartMessagesWords::tr("Review again…");
}

QString changeText(const cutover::BaselineChange &change, base::Instant now)
{
    const QString name = visibleText(change.name.toString(), 128);
    if (change.isMissing)
        return StartMessagesWords::tr("%1 is no longer there").arg(name);
    if (change.current.lastCutoverJob != change.reviewed.lastCutoverJob)
        return StartMessagesWords::tr("%1 was started by somebody else (%2)")
            .arg(name, visibleText(change.current.lastCutoverJob.toString()));
    if (!change.reasons.empty())
        return StartMessagesWords::tr("%1: %2").arg(name, reasonText(change.reasons.front(), now));
    return StartMessagesWords::tr("%1 changed its state").arg(name);
}

QString markedInTable()
{
    return StartMessagesWords::tr("they are marked in the table");
}

/// Without what is told of the servers by their names.
base::Error withoutServers(base::Error error, const cutover::CutoverRefusal &refusal)
{
    error.resources = {refusal.otherResources.begin(), refusal.otherResources.end()};
    if (refusal.tags.empty() && refusal.account.empty() && refusal.otherFields.empty())
        error.fields.clear();
    return error;
}

/// Those that the cause does not quote yet.
QStringList otherComplaints(const cutover::CutoverRefusal &refusal, const QString &cause)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &message) {
        if (!cause.contains(visibleText(name, 128)))
            lines << StartMessagesWords::tr("%1: %2").arg(visibleText(name, 128),
                                                          visibleText(message, 300));
    };
    for (const base::FieldError &field : refusal.otherFields)
        add(field.name, field.message);
    for (const base::ResourceError &resource : refusal.otherResources)
        add(resource.resourceId, resource.message.isEmpty() ? resource.code : resource.message);
    return fewLines(lines, {});
}

QString refusedBody(const CutoverPlan &plan, const cutover::CutoverRefusal &refusal,
                    const ErrorText &text)
{
    QStringList body{text.cause, namedServers(plan, refusal.servers, markedInTable())};
    const QStringList others = otherComplaints(refusal, text.cause);
    if (!others.isEmpty())
        body << StartMessagesWords::tr("Also named: %1").arg(others.join(QStringLiteral("; ")));
    body << text.next;
    body.removeAll(QString());
    return body.join(u'\n');
}

Flash message(const CutoverPlan &plan, Tone tone, const QString &title, const QString &text)
{
    return {.id = plan.intent.toString(),
            .tone = tone,
            .title = title,
            .text = text,
            .details = {},
            .actionText = {},
            .action = {}};
}

QString refusedTitle(const cutover::CutoverRefusal &refusal, const ErrorText &text)
{
    if (refusal.servers.empty())
        return StartMessagesWords::tr("Nothing was started. %1").arg(text.title);
    return StartMessagesWords::tr("Nothing was started: AWS refused %1")
        .arg(serverCount(static_cast<int>(refusal.servers.size())));
}

QString ownTagsText(const CutoverPlan &plan)
{
    return plan.tags.empty() ? QString()
                             : StartMessagesWords::tr("Your own tags must be left out too: %1.")
                                   .arg(tagKeys(plan));
}

} // namespace

Flash readingMessage(const CutoverPlan &plan)
{
    Flash flash =
        message(plan, Tone::Running, StartMessagesWords::tr("Reading the servers a last time…"),
                StartMessagesWords::tr(
                    "%1. Nothing has been sent yet. The start is sent when they are as you "
                    "reviewed them.")
                    .arg(countOf(plan)));
    flash.actionText = StartMessagesWords::tr("Cancel");
    return flash;
}

Flash cancelledMessage(const CutoverPlan &plan)
{
    Flash flash = message(plan, Tone::Neutral,
                          StartMessagesWords::tr("Nothing was started: you cancelled it"),
                          StartMessagesWords::tr("%1 stay selected.").arg(countOf(plan)));
    flash.actionText = reviewAgain();
    return flash;
}

Flash busyMessage(const CutoverPlan &plan)
{
    Flash flash =
        message(plan, Tone::Warning,
                StartMessagesWords::tr("Nothing was started: another start is on its way"),
                StartMessagesWords::tr("Wait for its answer, then review this one again."));
    flash.actionText = reviewAgain();
    return flash;
}

Flash readOnlyMessage(const CutoverPlan &plan, const QString &reason)
{
    Flash flash =
        message(plan, Tone::Warning, StartMessagesWords::tr("Nothing was started"), reason);
    flash.actionText = reviewAgain();
    return flash;
}

Flash cannotStartMessage(const QString &reason)
{
    return {.id = QStringLiteral("cannotStart"),
            .tone = Tone::Warning,
            .title = StartMessagesWords::tr("No start can be reviewed now"),
            .text = reason,
            .details = {},
            .actionText = {},
            .action = {}};
}

Flash startedMessage(const CutoverPlan &plan, const mgn::JobId &job)
{
    Flash flash = message(
        plan, Tone::Ok,
        StartMessagesWords::tr("Launch job started: %1").arg(visibleText(job.toString())),
        StartMessagesWords::tr("%1 in account %2, %3. The board shows how it goes.")
            .arg(countOf(plan), plan.scope.account.grouped(), plan.scope.region.toString()));
    flash.actionText = StartMessagesWords::tr("Show the board");
    return flash;
}

Flash changedMessage(const CutoverPlan &plan, const std::vector<cutover::BaselineChange> &changes,
                     base::Instant now)
{
    QStringList lines;
    for (const cutover::BaselineChange &change : changes)
        lines << changeText(change, now);
    const QStringList shown = fewLines(lines, markedInTable())
                              << StartMessagesWords::tr("Review the start again.");
    Flash flash =
        message(plan, Tone::Warning,
                StartMessagesWords::tr("Nothing was started: %1 changed since your review")
                    .arg(serverCount(static_cast<int>(changes.size()))),
                shown.join(u'\n'));
    flash.details = lines.join(u'\n');
    flash.actionText = reviewAgain();
    return flash;
}

Flash refusedMessage(const CutoverPlan &plan, const base::Error &error, const ErrorPlace &place)
{
    const cutover::CutoverRefusal refusal = cutover::refusalOf(error, plan);
    const ErrorText text = errorText(withoutServers(error, refusal), place);
    Flash flash =
        message(plan, Tone::Bad, refusedTitle(refusal, text), refusedBody(plan, refusal, text));
    flash.details = errorText(error, place).details;
    flash.actionText =
        refusal.isUninitialized ? StartMessagesWords::tr("Choose another region…") : reviewAgain();
    return flash;
}

Flash refusedTagMessage(const CutoverPlan &plan, const base::Error &error, const ErrorPlace &place)
{
    QStringList body{
        StartMessagesWords::tr(
            "This program marks its job with a tag so that a lost answer can be cleared up with "
            "certainty. Without it a job is recognised by its servers and time."),
        ownTagsText(plan)};
    body.removeAll(QString());
    Flash flash =
        message(plan, Tone::Warning,
                StartMessagesWords::tr("Nothing was started: tagging the job is not allowed"),
                body.join(u'\n'));
    flash.details = errorText(error, place).details;
    flash.actionText = StartMessagesWords::tr("Start without this mark…");
    return flash;
}

Flash unknownMessage(const CutoverPlan &plan, const base::Error &error, const ErrorPlace &place)
{
    Flash flash = message(
        plan, Tone::Warning, StartMessagesWords::tr("AWS may have started it: the answer was lost"),
        StartMessagesWords::tr(
            "%1 locked while the jobs are searched for it. Nothing is sent again by itself. The "
            "board shows what is found.")
            .arg(countOf(plan)));
    flash.details = errorText(error, place).details;
    flash.actionText = StartMessagesWords::tr("Show the board");
    return flash;
}

Flash settledMessage(const cutover::Attempt &attempt)
{
    const SettledText text = settledText(attempt);
    return {.id = attempt.id.toString(),
            .tone = text.tone,
            .title = text.title,
            .text = text.body,
            .details = {},
            .actionText = attempt.state == cutover::AttemptState::NotStarted
                              ? reviewAgain()
                              : StartMessagesWords::tr("Show the board"),
            .action = {}};
}

Flash verdictMessage(const cutover::AttemptId &intent, const cutover::JobStore &jobs,
                     const mgn::JobId &job)
{
    const StateMark mark = jobMark(jobs.outcome(job));
    return {.id = intent.toString(),
            .tone = mark.tone,
            .title = mark.word,
            .text = StartMessagesWords::tr("Launch job %1 in account %2, %3.")
                        .arg(visibleText(job.toString()), accountText(jobs.scope().account),
                             jobs.scope().region.toString()),
            .details = {},
            .actionText = StartMessagesWords::tr("Show the board"),
            .action = {}};
}

QString changedNote(const std::vector<cutover::BaselineChange> &changes, bool isAll,
                    base::Instant now)
{
    QStringList lines;
    for (const cutover::BaselineChange &change : changes)
        lines << changeText(change, now);
    const QString named = fewLines(lines, markedInTable()).join(QStringLiteral("; "));
    return isAll ? StartMessagesWords::tr("Changed since your review: %1").arg(named)
                 : StartMessagesWords::tr("Left out, because they changed since your review: %1")
                       .arg(named);
}

WhyNot whyChanged(const std::vector<cutover::BaselineChange> &changes, base::Instant now)
{
    WhyNot why;
    for (const cutover::BaselineChange &change : changes)
        why.insert(change.id, changeText(change, now));
    return why;
}

WhyNot whyRefused(const std::vector<cutover::ServerComplaint> &complaints)
{
    WhyNot why;
    for (const cutover::ServerComplaint &complaint : complaints)
        why.insert(complaint.id, complaintText(complaint));
    return why;
}

} // namespace ui
