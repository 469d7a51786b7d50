// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/copynotice.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace ui {

using namespace std::chrono_literals;

namespace {

/// What was copied from, in the source's own coordinates: of a table the cell, because its edge may
/// be far away.
QRect areaOf(const QWidget &source)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&source);
    if (!view)
        return source.rect();
    const QWidget &viewport = *view->viewport();
    const QRect cell = view->visualRect(view->currentIndex()) & viewport.rect();
    return cell.isEmpty() ? source.rect() : cell.translated(viewport.pos());
}

} // namespace

CopyNotice::CopyNotice(QWidget &window) : PlainLabel(tr("Copied"), &window)
{
    setObjectName(QStringLiteral("copyNotice"));
    setFrameShape(QFrame::Box);
    setMargin(space::kStep);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_end.setObjectName(QStringLiteral("copyNoticeEnd"));
    m_end.setSingleShot(true);
    m_end.setInterval(2s);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
}

void CopyNotice::copy(const QString &text, QWidget &source)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    of(*source.window()).showAt(source);
}

CopyNotice &CopyNotice::of(QWidget &window)
{
    auto *known = window.findChild<CopyNotice *>({}, Qt::FindDirectChildrenOnly);
    return known ? *known : *new CopyNotice(window);
}

void CopyNotice::showAt(const QWidget &source)
{
    placeAt(source);
    raise();
    show();
    m_end.start();
    for (const QAccessible::Event kind : {QAccessible::Alert, QAccessible::NameChanged}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
}

/// Below its middle, within the window; above it where there is no room below.
void CopyNotice::placeAt(const QWidget &source)
{
    adjustSize();
    const QWidget &window = *parentWidget();
    const QRect area = areaOf(source).translated(source.mapTo(&window, QPoint(0, 0)));
    const int mostX = std::max(0, window.width() - width());
    const int mostY = std::max(0, window.height() - height());
    const int below = area.bottom() + 1 + space::kStep;
    const int y = below <= mostY ? below : area.top() - space::kStep - height();
    move(std::clamp(area.center().x() - width() / 2, 0, mostX), std::clamp(y, 0, mostY));
}

} // namespace ui
