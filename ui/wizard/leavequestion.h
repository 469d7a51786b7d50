// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// Asks whether to leave a start although that many tags were typed, which are lost then; calls
/// `leave` from the event loop only when that is answered with "Leave". Going back is the default,
/// and what Escape means. `place` stands above the question where it is not empty. Does nothing
/// while `parent` is asking already.
void askBeforeLeaving(int tags, const QString &place, QWidget *parent,
                      const std::function<void()> &leave);

} // namespace ui
