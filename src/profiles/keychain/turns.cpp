// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/turns.h"

#include <algorithm>
#include <utility>

namespace profiles::keychain {

void Turns::join(const void *who, std::function<void()> begin)
{
    m_places.push_back({who, begin});
    if (m_places.size() == 1)
        begin();
}

void Turns::leave(const void *who)
{
    const auto place = std::find_if(m_places.begin(), m_places.end(),
                                    [who](const Place &p) { return p.who == who; });
    if (place == m_places.end())
        return;
    const bool hadItsTurn = place == m_places.begin();
    m_places.erase(place);
    if (!hadItsTurn || m_places.empty())
        return;
    const std::function<void()> begin = m_places.front().begin;
    begin();
}

} // namespace profiles::keychain
