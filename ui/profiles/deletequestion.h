// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <functional>

class QWidget;

namespace ui {

/// Asks before a profile is deleted; Cancel is the default. `then` is called after "Delete
/// profile". One question at a time for each parent.
void askBeforeDeleting(const profiles::Profile &profile, QWidget *parent,
                       const std::function<void()> &then);

} // namespace ui
