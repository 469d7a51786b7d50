// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/updatetext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::UpdateText)
};

} // namespace

QString updatedText(const MonitorFacts &facts, base::Instant now)
{
    if (facts.isStale() && facts.untilNextPoll) {
        //: %1: "Not updated since 02:11:20 UTC", %2: "12 s"
        return Words::tr("%1, next try in %2")
            .arg(staleText(facts, now), durationText(*facts.untilNextPoll));
    }
    if (facts.isStale())
        return staleText(facts, now);
    if (!facts.lastUpdated)
        return Words::tr("Not read yet");
    return Words::tr("Last updated %1").arg(ageText(*facts.lastUpdated, now));
}

QString staleText(const MonitorFacts &facts, base::Instant now)
{
    if (!facts.isStale())
        return {};
    if (!facts.lastUpdated)
        return Words::tr("Never updated");
    return Words::tr("Not updated since %1").arg(timeUtcText(*facts.lastUpdated, now));
}

} // namespace ui
