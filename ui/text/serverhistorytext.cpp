// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/serverdetailstext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using mgn::BootMode;
using mgn::LaunchDisposition;
using mgn::RightSizingMethod;

struct ServerHistoryWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ServerDetailsText)
};

/// One dated event, before it is put in order.
struct Dated {
    base::Timestamp time;
    StateMark mark;
    mgn::JobId job;
};

std::vector<Dated> eventsOf(const mgn::LifeCycle &cycle)
{
    const auto past = [](const QString &word) {
        return StateMark{Tone::Ok, Icon::CircleCheck, word};
    };
    const auto back = [](const QString &word) { return StateMark{Tone::Dim, Icon::History, word}; };
    return {
        {cycle.addedToServiceDateTime, past(ServerHistoryWords::tr("Added to service")), {}},
        {cycle.firstByteDateTime, past(ServerHistoryWords::tr("First byte replicated")), {}},
        {cycle.lastTest.initiatedDateTime, past(ServerHistoryWords::tr("Test launched")),
         cycle.lastTest.initiatedJobId},
        {cycle.lastTest.revertedDateTime, back(ServerHistoryWords::tr("Test reverted")), {}},
        {cycle.lastTest.finalizedDateTime,
         past(ServerHistoryWords::tr("Marked ready for cutover")),
         {}},
        {cycle.lastCutover.initiatedDateTime, past(ServerHistoryWords::tr("Cutover launched")),
         cycle.lastCutover.initiatedJobId},
        {cycle.lastCutover.revertedDateTime, back(ServerHistoryWords::tr("Cutover reverted")), {}},
        {cycle.lastCutover.finalizedDateTime,
         past(ServerHistoryWords::tr("Cutover finalized")),
         {}}};
}

QString eventDetail(const Dated &event, base::Instant now)
{
    const QString time =
        event.time.isValid() ? timeUtcText(event.time.instant(), now) : event.time.raw.toString();
    return event.job.isEmpty() ? time
                               : ServerHistoryWords::tr("%1, %2").arg(time, event.job.toString());
}

QString yesNo(const std::optional<bool> &value)
{
    if (!value)
        return kNotReported;
    return *value ? ServerHistoryWords::tr("yes") : ServerHistoryWords::tr("no");
}

QString dispositionText(const base::OpenEnum<LaunchDisposition> &disposition)
{
    switch (disposition.value) {
    case LaunchDisposition::Absent: return kNotReported;
    case LaunchDisposition::Unknown: return disposition.raw.toString();
    case LaunchDisposition::Stopped: return ServerHistoryWords::tr("launched and stopped");
    case LaunchDisposition::Started: return ServerHistoryWords::tr("started");
    }
    return disposition.raw.toString();
}

QString rightSizingText(const base::OpenEnum<RightSizingMethod> &method)
{
    switch (method.value) {
    case RightSizingMethod::Absent: return kNotReported;
    case RightSizingMethod::Unknown: return method.raw.toString();
    case RightSizingMethod::None: return ServerHistoryWords::tr("off: the template decides");
    case RightSizingMethod::Basic: return ServerHistoryWords::tr("basic: overrides the template");
    }
    return method.raw.toString();
}

QString bootModeText(const base::OpenEnum<BootMode> &mode)
{
    switch (mode.value) {
    case BootMode::Absent: return kNotReported;
    case BootMode::Unknown: return mode.raw.toString();
    case BootMode::LegacyBios: return ServerHistoryWords::tr("legacy BIOS");
    case BootMode::Uefi: return ServerHistoryWords::tr("UEFI");
    case BootMode::UseSource: return ServerHistoryWords::tr("as the source");
    }
    return mode.raw.toString();
}

} // namespace

QList<MarkedLine> serverHistory(const mgn::SourceServer &server, base::Instant now)
{
    std::vector<Dated> events = eventsOf(server.lifeCycle);
    std::erase_if(events, [](const Dated &event) { return event.time.isAbsent(); });
    std::stable_sort(events.begin(), events.end(),
                     [](const Dated &a, const Dated &b) { return a.time.msecs < b.time.msecs; });
    QList<MarkedLine> lines;
    for (const Dated &event : events)
        lines << MarkedLine{event.mark, eventDetail(event, now)};
    return lines;
}

QList<Fact> launchFacts(const mgn::LaunchConfiguration &configuration)
{
    const auto plain = [](const QString &label, const QString &value) {
        return Fact{.label = label, .value = value, .state = {}, .toolTip = {}};
    };
    const base::Text &launchTemplate = configuration.ec2LaunchTemplateId;
    return {Fact{.label = ServerHistoryWords::tr("Template"),
                 .value = launchTemplate.isEmpty() ? kNotReported : launchTemplate.toString(),
                 .identifier = true,
                 .copyable = !launchTemplate.isEmpty(),
                 .state = {},
                 .toolTip = {}},
            plain(ServerHistoryWords::tr("Right-sizing"),
                  rightSizingText(configuration.targetInstanceTypeRightSizingMethod)),
            plain(ServerHistoryWords::tr("After launch"),
                  dispositionText(configuration.launchDisposition)),
            plain(ServerHistoryWords::tr("Boot mode"), bootModeText(configuration.bootMode)),
            plain(ServerHistoryWords::tr("Copy private IP"), yesNo(configuration.copyPrivateIp)),
            plain(ServerHistoryWords::tr("Copy tags"), yesNo(configuration.copyTags)),
            plain(ServerHistoryWords::tr("Own licence"), yesNo(configuration.osByol))};
}

QList<MarkedLine> actionLines(const std::vector<mgn::SourceServerAction> &actions)
{
    std::vector<const mgn::SourceServerAction *> active;
    for (const mgn::SourceServerAction &action : actions) {
        if (action.active.value_or(true))
            active.push_back(&action);
    }
    std::stable_sort(active.begin(), active.end(), [](const auto *a, const auto *b) {
        return a->order.value_or(0) < b->order.value_or(0);
    });
    QList<MarkedLine> lines;
    for (const mgn::SourceServerAction *action : active) {
        const base::Text &name =
            action->actionName.isEmpty() ? action->actionId : action->actionName;
        const bool gates = action->mustSucceedForCutover.value_or(false);
        lines << MarkedLine{{Tone::Neutral, Icon::Play, name.toString()},
                            {},
                            gates ? ServerHistoryWords::tr("blocks finalize") : QString()};
    }
    return lines;
}

} // namespace ui
