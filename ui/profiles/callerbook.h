// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"
#include "ui/backend.h"

#include <QHash>

namespace ui {

/// Who AWS said the profiles are, each for as long as its credentials come the same way.
class CallerBook
{
public:
    void note(const profiles::Profile &profile, const Identity &identity);
    void forget(const base::ProfileId &profile) { m_callers.remove(profile); }
    void clear() { m_callers.clear(); }
    /// Null when AWS was not asked about the profile as it is now.
    [[nodiscard]] const Identity *find(const profiles::Profile &profile) const;

private:
    struct Caller {
        profiles::CredentialChain chain;
        Identity identity;
    };
    QHash<base::ProfileId, Caller> m_callers;
};

} // namespace ui
