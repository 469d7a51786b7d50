// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/scope.h"
#include "profiles/profile.h"
#include "ui/text/accountnames.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// By which profile a place is marked production.
struct ProductionMark {
    base::ProfileId profile{};
    QString colour{}; ///< of that profile: "#rrggbb", empty for none
    bool operator==(const ProductionMark &) const = default;
};

/// What the marks of all profiles say of one place, as bands and questions show it.
struct PlaceMarks {
    QString colour{};            ///< of the profile that marks it, else of its own
    QString productionProfile{}; ///< which other profile marks it production; empty for its own
    bool isProduction = false;
};

/// Whether a start in that scope is one in production. An account is, whoever acts on it, as soon
/// as a profile marked production is known to act on it: it is pinned to it, it is the account of
/// its caller, or it was chosen with it (`opened`); where its caller is not known the account that
/// its settings name counts as well. The scope's own profile is told before others. A simulated
/// account and one of AWS are never the same.
[[nodiscard]] std::optional<ProductionMark>
productionMark(const cutover::Scope &scope, const QList<profiles::Profile> &profiles,
               const Callers &callers, const std::vector<cutover::Scope> &opened);

} // namespace ui
