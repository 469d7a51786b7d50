// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "cutover/outcome.h"
#include "mgn/job.h"
#include "ui/text/cardtext.h"
#include "ui/theme/statemark.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

/// Outcomes in words, icon and colour: the only place that words them, so that tree, summary line,
/// card and copied verdict say the same. A good end is never called "complete", which in MGN means
/// finalized.

[[nodiscard]] Tone toneOf(cutover::Tone tone);
/// Worst child first: the tone of a parent.
[[nodiscard]] StateMark serverMark(const cutover::Outcome &outcome);
[[nodiscard]] StateMark actionMark(const cutover::Outcome &outcome);
/// "Running: 2 launched, 1 failed, 3 running", "Completed: 37 launched, 2 failed, 1 with old data".
[[nodiscard]] StateMark jobMark(const cutover::Summary &summary);
/// "38 of 42 done" while something runs, then as a job's.
[[nodiscard]] StateMark scopeMark(const cutover::Summary &summary);

/// How many servers stand how, in words: "37 launched".
struct CountPart {
    Tone tone = Tone::Neutral;
    int count = 0;
    QString text;
    bool operator==(const CountPart &) const = default;
};

/// Only what there is; the counts add up to all servers.
[[nodiscard]] QList<CountPart> countParts(const cutover::OutcomeCounts &counts);
[[nodiscard]] QStringList countTexts(const cutover::OutcomeCounts &counts);
/// "cutover", "test launch", "termination"...: what a job is for.
[[nodiscard]] QString purposeText(const mgn::Job &job);
/// "started elsewhere"; empty for a start of this session.
[[nodiscard]] QString originText(cutover::JobOrigin origin);

[[nodiscard]] CardText serverCard(const QString &name, const cutover::Outcome &outcome);
[[nodiscard]] CardText actionCard(const QString &name, const cutover::Outcome &outcome);

/// Words joined as a list of the user's language does: "a, b".
[[nodiscard]] QString listText(const QStringList &parts);

} // namespace ui
