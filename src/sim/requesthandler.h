// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/simoperations.h"

namespace base {
class Clock;
}

namespace sim {

/// A request's way through the service, without a socket: faults, signature, operation, answer.
class RequestHandler
{
public:
    struct Exchange {
        QString operation; ///< empty for a path that names none
        HttpReply reply;
        FaultSet faults;
    };

    RequestHandler(SimCloud &cloud, FaultDeck &deck, const base::Clock &clock)
        : m_cloud(cloud), m_deck(deck), m_clock(clock)
    {}
    [[nodiscard]] Exchange handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply answer(const HttpRequest &request, const Exchange &exchange,
                                   const QByteArray &requestId);
    [[nodiscard]] Answer<OperationResult> perform(const HttpRequest &request,
                                                  const Exchange &exchange);
    [[nodiscard]] Answer<Caller> authenticate(const HttpRequest &request,
                                              const Exchange &exchange) const;
    [[nodiscard]] base::Instant wallNow(const FaultSet &faults) const;

    SimCloud &m_cloud;
    FaultDeck &m_deck;
    const base::Clock &m_clock;
};

} // namespace sim
