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
    case QEvent::FocusIn: followRows(); [[fallthrough]];
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

/// A view that has the focus gets its first row, or loses its last.
void FocusRing::followRows()
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    const QAbstractItemModel *model = view ? view->model() : nullptr;
    if (!model)
        return;
    constexpr auto once = Qt::UniqueConnection;
    connect(model, &QAbstractItemModel::rowsInserted, this, &FocusRing::follow, once);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FocusRing::follow, once);
    connect(model, &QAbstractItemModel::modelReset, this, &FocusRing::follow, once);
}

void FocusRing::follow()
{
    const QWidget &widget = *parentWidget();
    setGeometry(widget.rect());
    setVisible(widget.hasFocus() && !hasRow(widget));
    raise();
}

} // namespace ui
