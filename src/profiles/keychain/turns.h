// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <deque>
#include <functional>

namespace profiles::keychain {

/// Lets pieces of work begin one at a time, in the order in which they asked.
class Turns final : public QObject
{
public:
    using QObject::QObject;

    /// Runs `begin` as soon as everybody before has left; perhaps at once.
    void join(const void *who, std::function<void()> begin);
    /// Ends the turn, or the wait for it. Harmless when it has ended.
    void leave(const void *who);

private:
    struct Place {
        const void *who;
        std::function<void()> begin;
    };
    std::deque<Place> m_places; ///< the first one has its turn
};

} // namespace profiles::keychain
