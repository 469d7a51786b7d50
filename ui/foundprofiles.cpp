// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/foundprofiles.h"

#include <algorithm>
#include <iterator>

namespace ui {

bool isReadyForAws(const profiles::Profile &profile)
{
    return profile.isUsable() && !profile.isSimulated();
}

QList<profiles::Profile> readyForAws(const QList<profiles::Profile> &all)
{
    QList<profiles::Profile> ready;
    std::ranges::copy_if(all, std::back_inserter(ready), isReadyForAws);
    return ready;
}

base::ProfileId lastUsedProfile(const QList<profiles::Profile> &all,
                                const base::ProfileId &remembered)
{
    const profiles::Profile *last = nullptr;
    const QList<profiles::Profile> ready = readyForAws(all);
    for (const profiles::Profile &profile : ready) {
        if (profile.id == remembered)
            return remembered;
        const auto &used = profile.marks.lastUsed;
        if (used && (!last || *used > *last->marks.lastUsed))
            last = &profile;
    }
    return last ? last->id : base::ProfileId();
}

} // namespace ui
