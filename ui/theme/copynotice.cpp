// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/copynotice.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace ui {

using namespace std::chrono_literals;

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
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Below its middle, within the window.
void CopyNotice::placeAt(const QWidget &source)
{
    adjustSize();
    const QWidget &window = *parentWidget();
    const QPoint below = source.mapTo(&window, QPoint(source.width() / 2, source.height()));
    const int mostX = std::max(0, window.width() - width());
    const int mostY = std::max(0, window.height() - height());
    move(std::clamp(below.x() - width() / 2, 0, mostX),
         std::clamp(below.y() + space::kStep, 0, mostY));
}

} // namespace ui
