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

QStringList fewLines(const QStringList &lines, const QString &rest)
{
    if (lines.size() <= kMost)
        return lines;
    return lines.mid(0, kMost) << FewLinesWords::tr("and %1 more: %2")
                                      .arg(numberText(lines.size() - kMost),
                                           rest.isEmpty() ? FewLinesWords::tr("see the details")
                                                          : rest);
}

} // namespace ui
