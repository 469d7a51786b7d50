// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/regionmemory.h"

namespace ui {

aws::Region RegionMemory::regionFor(const profiles::Profile &profile, const base::ProfileId &shown,
                                    const aws::Region &inView) const
{
    const aws::Region first = m_backend.initialRegion(profile.id);
    if (!first.isEmpty() && !m_wasChosen)
        return first;
    const aws::Region chosen = remembered(profile.id);
    if (!chosen.isEmpty())
        return chosen;
    if (profile.region)
        return *profile.region;
    // Keys of another partition are refused there before a scope opens, so it does no harm to ask;
    // a region of the simulator says nothing about AWS.
    const bool isSameWorld = m_backend.isSimulated(shown) == m_backend.isSimulated(profile.id);
    return isSameWorld ? inView : aws::Region();
}

void RegionMemory::remember(const base::ProfileId &profile, const aws::Region &region)
{
    m_wasChosen = true;
    m_chosen[profile] = region;
    m_settings.setRegion(profile.toString(), region.toString());
}

void RegionMemory::forgetSimulated()
{
    std::erase_if(m_chosen,
                  [this](const auto &chosen) { return m_backend.isSimulated(chosen.first); });
}

aws::Region RegionMemory::remembered(const base::ProfileId &profile) const
{
    const auto chosen = m_chosen.find(profile);
    if (chosen != m_chosen.end())
        return chosen->second;
    if (m_backend.isSimulated(profile))
        return {};
    return aws::Region::parse(m_settings.region(profile.toString())).value_or(aws::Region());
}

} // namespace ui
