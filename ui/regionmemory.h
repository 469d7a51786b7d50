// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/backend.h"

#include <map>

namespace ui {

/// In which region a profile is shown: the one chosen for it last, else its own. What is chosen is
/// remembered over the run; for simulated profiles within it only, since another run's simulator
/// was another one.
class RegionMemory
{
public:
    /// Both must outlive it.
    RegionMemory(const Backend &backend, base::Settings &settings)
        : m_backend(backend), m_settings(settings)
    {}

    /// `shown` and `inView` are the profile and the region that are left for it: a profile that
    /// names no region keeps the one in view. Empty when there is none.
    [[nodiscard]] aws::Region regionFor(const profiles::Profile &profile,
                                        const base::ProfileId &shown,
                                        const aws::Region &inView) const;
    void remember(const base::ProfileId &profile, const aws::Region &region);
    void forgetSimulated();

private:
    [[nodiscard]] aws::Region remembered(const base::ProfileId &profile) const;

    const Backend &m_backend;
    base::Settings &m_settings;
    std::map<base::ProfileId, aws::Region> m_chosen; ///< in this run
    bool m_wasChosen = false; ///< from then on the command line's region is history
};

} // namespace ui
