// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/regionmemory.h"

namespace ui {

aws::Region RegionMemory::regionFor(const profiles::Profile &profile, const base::ProfileId &shown,
                                    const aws::Region &inView) const
{
    const auto chosen = m_chosen.find(profile.id);
    if (chosen != m_chosen.end())
        return chosen->second;
    for (const aws::Region &region : {m_backend.initialRegion(profile.id), remembered(profile.id),
                                      profile.region.value_or(aws::Region())}) {
        if (!region.isEmpty())
            return region;
    }
    // A region of the simulator says nothing about AWS, and keys of an unknown partition are not
    // shown to another one unasked.
    const bool isSameWorld = m_backend.isSimulated(shown) == m_backend.isSimulated(profile.id);
    return isSameWorld && inView.isInPartitionAws() ? inView : aws::Region();
}

void RegionMemory::remember(const base::ProfileId &profile, const aws::Region &region)
{
    m_chosen[profile] = region;
    if (!m_backend.isSimulated(profile))
        m_settings.setRegion(profile.toString(), region.toString());
}

void RegionMemory::forgetSimulated()
{
    std::erase_if(m_chosen,
                  [this](const auto &chosen) { return m_backend.isSimulated(chosen.first); });
}

aws::Region RegionMemory::remembered(const base::ProfileId &profile) const
{
    if (m_backend.isSimulated(profile))
        return {};
    return aws::Region::parse(m_settings.region(profile.toString())).value_or(aws::Region());
}

} // namespace ui
