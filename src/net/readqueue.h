// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <unordered_map>

namespace net {

/// Lets at most `limit` reads of one endpoint be under way; the others wait in order. Reads share
/// one connection as long as its answers are quick: one more is taken only when the first in the
/// line has waited for `patience`, so that a slow answer holds nobody up. Not Qt's own queue,
/// because a request that waits there does not tell when it begins, and its deadline must not run
/// yet.
class ReadQueue
{
public:
    ReadQueue(int limit, std::chrono::milliseconds patience) : m_limit(limit), m_patience(patience)
    {}

    /// Calls `begin` at once or later. `reader` is only a key, and must leave() once.
    void enter(const QString &endpoint, const void *reader, std::function<void()> begin);
    /// Ends a read, waiting or under way; the next one begins. Does nothing for a reader that is
    /// not in.
    void leave(const QString &endpoint, const void *reader);

private:
    struct Waiting {
        const void *reader;
        std::function<void()> begin;
    };
    struct Lane {
        QList<const void *> running;
        QList<Waiting> waiting;
        QTimer patience; ///< runs while somebody waits and the limit is not reached
    };
    void beginNext(Lane &lane) const;
    void updatePatience(Lane &lane) const;
    [[nodiscard]] Lane &laneOf(const QString &endpoint);

    int m_limit;
    std::chrono::milliseconds m_patience;
    std::unordered_map<QString, Lane> m_lanes; ///< never shrinks: endpoints are few
};

} // namespace net
