// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace net {

/// Lets at most `limit` reads of one endpoint be under way; the others wait in order. Not Qt's own
/// queue, because a request that waits there does not tell when it begins, and its deadline must
/// not run yet.
class ReadQueue
{
public:
    explicit ReadQueue(int limit) : m_limit(limit) {}

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
    };
    void beginNext(const QString &endpoint);

    int m_limit;
    QHash<QString, Lane> m_lanes;
};

} // namespace net
