// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QRect>

class QWidget;

namespace ui {

/// `window` moved, and made smaller where it must be, so that all of it lies in `available`.
[[nodiscard]] QRect fittedInto(const QRect &window, const QRect &available);

/// Place and size as saveGeometry() kept them, fitted to the screen as it is now. Without any the
/// window keeps its own.
void restorePlace(QWidget &window, const QByteArray &saved);

} // namespace ui
