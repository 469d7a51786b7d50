// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/focusring.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace ui {

namespace {

/// A row shows the focus itself.
bool hasRow(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    return view && view->model() && view->model()->rowCount(view->rootIndex()) > 0;
}

} // namespace

FocusRing::FocusRing(QWidget &widget) : QWidget(&widget)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    widget.installEventFilter(this);
    follow();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::KeyRelease:
    case QEvent::Resize: follow(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void FocusRing::follow()
{
    const QWidget &widget = *parentWidget();
    setGeometry(widget.rect());
    setVisible(widget.hasFocus() && !hasRow(widget));
    raise();
}

} // namespace ui
