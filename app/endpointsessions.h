// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/correctedclock.h"
#include "net/endpointsession.h"

#include <QString>
#include <QUrl>

#include <map>
#include <memory>
#include <vector>

/// What was learnt of each endpoint host, shared by all clients that ask it: one budget of retries,
/// one offset of its clock.
class EndpointSessions
{
public:
    /// Begun when first asked for; calls may keep it longer than this object.
    [[nodiscard]] std::shared_ptr<net::EndpointSession> of(const QUrl &endpoint);
    /// The time that endpoint lives in; lives as long as this object, also when forgotten.
    [[nodiscard]] const base::Clock &clock(const QUrl &endpoint);
    /// Whatever answers there next is something else.
    void forget(const QUrl &endpoint);

private:
    struct Entry {
        std::shared_ptr<net::EndpointSession> session;
        std::unique_ptr<CorrectedClock> clock;
    };
    [[nodiscard]] Entry &entry(const QUrl &endpoint);

    std::map<QString, Entry> m_entries; ///< by host and port
    std::vector<Entry> m_forgotten;     ///< their clocks may still be looked at
};
