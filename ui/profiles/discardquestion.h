// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>

class QWidget;

namespace ui {

/// Asks once, over `parent`, whether what was entered may be lost; "Keep editing" is the default.
/// `then` runs when it may.
void askBeforeDiscarding(QWidget *parent, const std::function<void()> &then);

} // namespace ui
