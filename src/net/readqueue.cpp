// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/readqueue.h"

namespace net {

void ReadQueue::enter(const QString &endpoint, const void *reader, std::function<void()> begin)
{
    m_lanes[endpoint].waiting.append({reader, std::move(begin)});
    beginNext(endpoint);
}

void ReadQueue::leave(const QString &endpoint, const void *reader)
{
    const auto lane = m_lanes.find(endpoint);
    if (lane == m_lanes.end())
        return;
    lane->running.removeOne(reader);
    lane->waiting.removeIf([reader](const Waiting &waiting) { return waiting.reader == reader; });
    beginNext(endpoint);
}

void ReadQueue::beginNext(const QString &endpoint)
{
    const auto lane = m_lanes.find(endpoint);
    if (lane->running.isEmpty() && lane->waiting.isEmpty()) {
        m_lanes.erase(lane);
        return;
    }
    if (lane->waiting.isEmpty() || lane->running.size() >= m_limit)
        return;
    const Waiting next = lane->waiting.takeFirst();
    lane->running.append(next.reader);
    next.begin();
}

} // namespace net
