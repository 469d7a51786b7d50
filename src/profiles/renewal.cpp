// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/renewal.h"

#include <algorithm>

namespace profiles {

bool renewsItself(const CredentialChain &chain)
{
    return !chain.isEmpty() && !isLive(chain) && mfaSerialOf(chain).isEmpty();
}

std::optional<base::Instant> renewalDue(const CredentialBook::Entry &entry)
{
    if (!entry.credentials.expiration)
        return std::nullopt;
    const base::Instant end = *entry.credentials.expiration;
    const std::chrono::milliseconds third = (end - entry.obtainedAt) / 3;
    return end - std::min<std::chrono::milliseconds>(third, kRenewalLead);
}

} // namespace profiles
