// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/simoperations.h"

#include <vector>

namespace base {
class Clock;
}

namespace sim {

/// A request's way through the service, without a socket: faults, signature, operation, answer.
class RequestHandler
{
public:
    /// One request and what became of it.
    struct Exchange {
        QString operation; ///< empty for a path that names none
        HttpReply reply;   ///< empty when a card lets the request be lost
        FaultSet faults;
        base::Instant wall; ///< the server's wall clock as this request finds it
        QByteArray requestId;
    };

    RequestHandler(SimCloud &cloud, FaultDeck &deck, const base::Clock &clock)
        : m_cloud(cloud), m_deck(deck), m_clock(clock)
    {}
    /// Carries the request out; before it those that a card delayed and whose time has come.
    [[nodiscard]] Exchange handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply answer(const HttpRequest &request, const Exchange &exchange);
    [[nodiscard]] Answer<OperationResult> perform(const HttpRequest &request,
                                                  const Exchange &exchange);
    [[nodiscard]] Answer<Caller> authenticate(const HttpRequest &request,
                                              const Exchange &exchange) const;
    [[nodiscard]] QString actingAccount(const HttpRequest &request) const;
    void delay(const HttpRequest &request, Exchange exchange);
    void carryOutDelayed();

    /// A request that reaches the service later; its exchange knows when.
    struct Delayed {
        HttpRequest request;
        Exchange exchange;
    };

    SimCloud &m_cloud;
    FaultDeck &m_deck;
    const base::Clock &m_clock;
    std::vector<Delayed> m_delayed;
};

} // namespace sim
