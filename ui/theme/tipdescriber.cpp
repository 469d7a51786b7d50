// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/tipdescriber.h"

#include "ui/theme/plaintext.h"

#include <QEvent>
#include <QVariant>
#include <QWidget>

namespace ui {

namespace {

/// What a widget was described as by its tool tip.
constexpr char kDescribed[] = "cutoverTipDescription";

} // namespace

bool TipDescriber::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTipChange && watched->isWidgetType())
        describe(*static_cast<QWidget *>(watched));
    return QObject::eventFilter(watched, event);
}

void TipDescriber::describe(QWidget &widget)
{
    const QString before = widget.property(kDescribed).toString();
    const QString text = textOfToolTip(widget.toolTip());
    if (widget.accessibleDescription() != before || text == before)
        return;
    widget.setProperty(kDescribed, text);
    widget.setAccessibleDescription(text);
}

} // namespace ui
