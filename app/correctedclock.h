// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "net/endpointsession.h"

#include <memory>
#include <utility>

/// The time an endpoint lives in: this computer's, corrected by what the endpoint's answers have
/// told of theirs. wall() stays this computer's, because signatures add the offset themselves.
class CorrectedClock final : public base::SystemClock
{
public:
    explicit CorrectedClock(std::shared_ptr<const net::EndpointSession> session)
        : m_session(std::move(session))
    {}

    [[nodiscard]] base::Instant now() const override { return wall() + m_session->skew.offset; }

private:
    std::shared_ptr<const net::EndpointSession> m_session;
};
