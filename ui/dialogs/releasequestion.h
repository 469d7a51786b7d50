// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "ui/desk.h"

namespace ui {

/// Asks whether the servers of a start that needs a person may be unlocked; a word must be typed,
/// because they could then be started a second time. Names the profile, the account and the region.
/// Does nothing for other starts.
void askToRelease(Desk &desk, const cutover::JobStore &jobs, const cutover::AttemptId &attempt,
                  QWidget *parent);

} // namespace ui
