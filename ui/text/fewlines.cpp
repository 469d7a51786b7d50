// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/fewlines.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

namespace ui {

namespace {

constexpr qsizetype kMost = 3;

struct FewLinesWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FewLines)
};

} // namespace

QStringList firstLines(const QStringList &lines, qsizetype most)
{
    if (lines.size() <= most)
        return lines;
    return lines.mid(0, most)
           << FewLinesWords::tr("and %1 more").arg(numberText(lines.size() - most));
}

QStringList fewLines(const QStringList &lines, const QString &rest)
{
    if (lines.size() <= kMost)
        return lines;
    QStringList few = firstLines(lines, kMost);
    //: %1: "and 197 more", %2: what of them
    few.last() = FewLinesWords::tr("%1: %2").arg(
        few.last(), rest.isEmpty() ? FewLinesWords::tr("see the details") : rest);
    return few;
}

} // namespace ui
