// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowplace.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace ui {

QRect fittedInto(const QRect &window, const QRect &available)
{
    const QSize size = window.size().boundedTo(available.size());
    const int mostLeft = available.left() + available.width() - size.width();
    const int lowestTop = available.top() + available.height() - size.height();
    return {QPoint(std::clamp(window.left(), available.left(), mostLeft),
                   std::clamp(window.top(), available.top(), lowestTop)),
            size};
}

void restorePlace(QWidget &window, const QByteArray &saved)
{
    if (!window.restoreGeometry(saved) || window.isMaximized() || window.isFullScreen())
        return;
    // Qt brings a window back with the size that it had on a larger screen.
    window.setGeometry(fittedInto(window.geometry(), window.screen()->availableGeometry()));
}

} // namespace ui
