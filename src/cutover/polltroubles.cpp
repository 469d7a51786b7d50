// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/polltroubles.h"

namespace cutover {

void PollTroubles::beginPoll()
{
    m_hasPollFailed = false;
    m_isThrottled = false;
    m_retryAfter.reset();
}

void PollTroubles::note(const base::Error &error)
{
    if (error.kind == base::ErrorKind::Cancelled)
        return;
    m_failures += m_hasPollFailed ? 0 : 1;
    m_hasPollFailed = true;
    m_isThrottled = m_isThrottled || error.kind == base::ErrorKind::Throttled;
    m_retryAfter = error.retryAfter;
}

void PollTroubles::endPoll()
{
    if (!m_hasPollFailed)
        m_failures = 0;
}

} // namespace cutover
