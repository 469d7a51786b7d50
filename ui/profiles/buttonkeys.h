// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QKeyEvent;
class QWidget;

namespace ui {

/// For the key events of a window: Enter presses the button that has the focus, not the default one
/// instead of it. False when it is another key, or no button has the focus.
bool pressFocusedButton(const QWidget &window, const QKeyEvent &event);

} // namespace ui
