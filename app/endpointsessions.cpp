// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/endpointsessions.h"

#include <utility>

std::shared_ptr<net::EndpointSession> EndpointSessions::of(const QUrl &endpoint)
{
    return entry(endpoint).session;
}

const base::Clock &EndpointSessions::clock(const QUrl &endpoint)
{
    return *entry(endpoint).clock;
}

void EndpointSessions::forget(const QUrl &endpoint)
{
    const auto known = m_entries.find(endpoint.authority());
    if (known == m_entries.end())
        return;
    m_forgotten.push_back(std::move(known->second));
    m_entries.erase(known);
}

EndpointSessions::Entry &EndpointSessions::entry(const QUrl &endpoint)
{
    Entry &entry = m_entries[endpoint.authority()];
    if (!entry.session) {
        entry.session = std::make_shared<net::EndpointSession>();
        entry.clock = std::make_unique<CorrectedClock>(entry.session);
    }
    return entry;
}
