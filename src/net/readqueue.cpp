// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/readqueue.h"

namespace net {

void ReadQueue::enter(const QString &endpoint, const void *reader, std::function<void()> begin)
{
    Lane &lane = laneOf(endpoint);
    lane.waiting.append({reader, std::move(begin)});
    if (lane.running.isEmpty())
        beginNext(lane);
    else
        updatePatience(lane);
}

void ReadQueue::leave(const QString &endpoint, const void *reader)
{
    Lane &lane = laneOf(endpoint);
    const bool wasRunning = lane.running.removeOne(reader);
    lane.waiting.removeIf([reader](const Waiting &waiting) { return waiting.reader == reader; });
    if (wasRunning && !lane.waiting.isEmpty())
        beginNext(lane);
    else
        updatePatience(lane);
}

void ReadQueue::beginNext(Lane &lane) const
{
    const Waiting next = lane.waiting.takeFirst();
    lane.running.append(next.reader);
    lane.patience.stop();
    updatePatience(lane);
    next.begin();
}

void ReadQueue::updatePatience(Lane &lane) const
{
    if (lane.waiting.isEmpty() || lane.running.size() >= m_limit)
        lane.patience.stop();
    else if (!lane.patience.isActive())
        lane.patience.start(m_patience);
}

ReadQueue::Lane &ReadQueue::laneOf(const QString &endpoint)
{
    const auto [found, isNew] = m_lanes.try_emplace(endpoint);
    Lane &lane = found->second;
    if (isNew) {
        lane.patience.setSingleShot(true);
        QObject::connect(&lane.patience, &QTimer::timeout, [this, &lane] { beginNext(lane); });
    }
    return lane;
}

} // namespace net
