// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/productionmark.h"

#include <algorithm>

namespace ui {

namespace {

bool isCallerOf(const profiles::Profile &profile, const base::AccountId &account,
                const Callers &callers)
{
    const auto known = callers.find(profile.id);
    return known == callers.end() ? profile.accountHint == account : known->second == account;
}

bool actsOn(const profiles::Profile &profile, const base::AccountId &account,
            const Callers &callers, const std::vector<cutover::Scope> &opened)
{
    return profile.marks.pinnedAccount == account || isCallerOf(profile, account, callers)
           || std::ranges::any_of(opened, [&](const cutover::Scope &scope) {
                  return scope.profile == profile.id && scope.account == account;
              });
}

ProductionMark productionMarkOf(const profiles::Profile &profile)
{
    return {.profile = profile.id, .colour = profile.marks.colour};
}

} // namespace

std::optional<ProductionMark> productionMark(const cutover::Scope &scope,
                                             const QList<profiles::Profile> &profiles,
                                             const Callers &callers,
                                             const std::vector<cutover::Scope> &opened)
{
    const auto own = std::ranges::find(profiles, scope.profile, &profiles::Profile::id);
    if (own != profiles.end() && own->marks.isProduction)
        return productionMarkOf(*own);
    const bool isSimulated = own != profiles.end() && own->isSimulated();
    for (const profiles::Profile &other : profiles) {
        if (other.marks.isProduction && other.isSimulated() == isSimulated
            && !scope.account.isEmpty() && actsOn(other, scope.account, callers, opened))
            return productionMarkOf(other);
    }
    return std::nullopt;
}

} // namespace ui
