// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/scope.h"
#include "ui/views/scopebar.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/reviewfacts.h"

#include <QList>

#include <vector>

namespace ui {

/// What a wizard opens with. Kept beside a run, so that a start that came to nothing can be
/// reviewed again whatever the window shows by then.
struct PreparedStart {
    cutover::Scope scope{};
    std::vector<DraftServer> servers{};
    QList<ScopeBar::AccountEntry> accounts{};
    ReviewFacts facts{};
    EarlierStart earlier{};
};

} // namespace ui
