// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/updatetext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct UpdateWords {
    Q_DECLARE_TR_FUNCTIONS(ui::UpdateText)
};

/// Rounded down, the last second would be "in 0 s".
QString waitText(std::chrono::milliseconds wait)
{
    return wait < std::chrono::seconds(1) ? UpdateWords::tr("now")
                                          : UpdateWords::tr("in %1").arg(durationText(wait));
}

} // namespace

QString nextPollText(std::chrono::milliseconds wait)
{
    return UpdateWords::tr("next poll %1").arg(waitText(wait));
}

QString updatedText(const MonitorFacts &facts, base::Instant now)
{
    if (facts.isStale() && facts.untilNextPoll) {
        //: %1: "Not updated since 02:11:20 UTC", %2: "in 12 s" or "now"
        return UpdateWords::tr("%1, next try %2")
            .arg(staleText(facts, now), waitText(*facts.untilNextPoll));
    }
    if (facts.isStale())
        return staleText(facts, now);
    if (!facts.lastUpdated)
        return UpdateWords::tr("Not read yet");
    return UpdateWords::tr("Last updated %1").arg(ageText(*facts.lastUpdated, now));
}

QString staleText(const MonitorFacts &facts, base::Instant now)
{
    if (!facts.isStale())
        return {};
    if (!facts.lastUpdated)
        return UpdateWords::tr("Never updated");
    return UpdateWords::tr("Not updated since %1").arg(timeUtcText(*facts.lastUpdated, now));
}

} // namespace ui
