// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/callerbook.h"

namespace ui {

void CallerBook::note(const profiles::Profile &profile, const Identity &identity)
{
    m_callers.insert(profile.id, {profile.chain, identity});
}

const Identity *CallerBook::find(const profiles::Profile &profile) const
{
    const auto known = m_callers.constFind(profile.id);
    const bool isSame = known != m_callers.constEnd() && known->chain == profile.chain;
    return isSame ? &known->identity : nullptr;
}

} // namespace ui
