// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QAbstractButton;
class QTabBar;
class QWidget;

namespace ui {

/// Marks the one button of a page that acts: accent fill. A button that is not default stays so.
void setPrimary(QAbstractButton &button, bool primary = true);
[[nodiscard]] bool isPrimary(const QWidget *widget);

/// A tool button without border until the mouse is on it.
void setQuiet(QAbstractButton &button);
[[nodiscard]] bool isQuiet(const QWidget *widget);

/// The count beside a tab's text ("46", "1 running"); also told to screen readers. Empty: none.
void setTabBadge(QTabBar &bar, int index, const QString &badge);

/// A surface in the colour of Base (panels, lists) instead of Window.
void setSurface(QWidget &widget);

} // namespace ui
