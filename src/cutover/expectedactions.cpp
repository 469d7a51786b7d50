// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/expectedactions.h"

#include <algorithm>

namespace cutover {

std::vector<ExpectedAction> expectedActions(std::vector<mgn::SourceServerAction> actions)
{
    std::stable_sort(actions.begin(), actions.end(), [](const auto &a, const auto &b) {
        return a.order.value_or(0) < b.order.value_or(0);
    });
    std::vector<ExpectedAction> expected;
    for (const mgn::SourceServerAction &action : actions) {
        if (action.active.value_or(true))
            expected.push_back({action.actionName, action.documentIdentifier,
                                action.mustSucceedForCutover.value_or(false)});
    }
    return expected;
}

} // namespace cutover
