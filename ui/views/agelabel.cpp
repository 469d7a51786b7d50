// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/agelabel.h"

#include <algorithm>

namespace ui {

AgeLabel::AgeLabel(QWidget *parent) : PlainLabel({}, Look::Dim, parent)
{
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setElideMode(Qt::ElideLeft, fontMetrics().horizontalAdvance(tr("59 min ago")));
}

QSize AgeLabel::sizeHint() const
{
    const QSize own = PlainLabel::sizeHint();
    const int usual = fontMetrics().horizontalAdvance(tr("Last updated 59 min 59 s ago"));
    return {std::max(own.width(), usual), own.height()};
}

} // namespace ui
