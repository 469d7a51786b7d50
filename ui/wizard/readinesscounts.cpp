// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/readinesscounts.h"

#include "ui/text/formats.h"
#include "ui/wizard/cutoverdraft.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using cutover::ReadinessVerdict;

struct CountWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ReadinessCounts)
};

QString wordsOf(ReadinessVerdict verdict, int count)
{
    switch (verdict) {
    case ReadinessVerdict::Go: return CountWords::tr("%1 go");
    case ReadinessVerdict::Warning:
        return count == 1 ? CountWords::tr("%1 with a warning")
                          : CountWords::tr("%1 with warnings");
    case ReadinessVerdict::NoGo: return CountWords::tr("%1 no-go");
    }
    return {};
}

} // namespace

QString readinessCounts(const CutoverDraft &draft)
{
    QStringList parts;
    for (const auto verdict :
         {ReadinessVerdict::Go, ReadinessVerdict::Warning, ReadinessVerdict::NoGo}) {
        const int count = draft.countOf(verdict);
        if (count > 0)
            parts << wordsOf(verdict, count).arg(numberText(count));
    }
    const QString all = serverCount(draft.count());
    return parts.isEmpty() ? all
                           : CountWords::tr("%1: %2").arg(all, parts.join(QStringLiteral(", ")));
}

} // namespace ui
