// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/usedcodes.h"

namespace profiles {

bool UsedCodes::has(const QString &serial, const base::SecretBytes &code,
                    std::chrono::milliseconds now) const
{
    const auto known = m_last.find(serial);
    return known != m_last.end() && now - known->second.at < kMemory
           && known->second.code.equals(code);
}

void UsedCodes::note(const QString &serial, const base::SecretBytes &code,
                     std::chrono::milliseconds now)
{
    m_last.insert_or_assign(serial, Use{.code = code, .at = now});
}

} // namespace profiles
