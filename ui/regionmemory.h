// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/backend.h"

#include <map>

namespace ui {

/// In which region a profile is shown: the one chosen for it in this run; else that of the command
/// line or AWS_REGION; else the one chosen for it in an earlier run; else its own. What is chosen
/// for a simulated profile is kept within the run only: another run's simulator is another one.
class RegionMemory
{
public:
    /// Both must outlive it.
    RegionMemory(const Backend &backend, base::Settings &settings)
        : m_backend(backend), m_settings(settings)
    {}

    /// `shown` and `inView` are the profile and the region that are left for it: a profile without
    /// any region keeps the one in view, if that is of AWS's usual partition. Empty when there is
    /// none, and a person is to be asked.
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
};

} // namespace ui
