// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

class QWidget;

namespace support {

/// Visible widgets below `top` that take the focus by Tab, without the inner ones of Qt.
[[nodiscard]] QList<QWidget *> interactiveWidgets(const QWidget &top);

/// Each of them has an object name for tests and a name for a screen reader; a window has an object
/// name and a title.
void expectNames(const QWidget &top);

} // namespace support
