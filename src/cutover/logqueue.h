// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"

#include <QSet>

#include <deque>
#include <optional>

namespace cutover {

/// Which job logs a poll reads: those of running jobs first, then those of ended jobs until nothing
/// can come any more.
class LogQueue
{
public:
    void refill(const JobStore &store);
    void clear() { m_jobs.clear(); }
    /// Takes the next job out of the queue.
    [[nodiscard]] std::optional<mgn::JobId> next();
    /// A log was read; with the job ended long enough ago it is not read again.
    void noteRead(const mgn::Job &job, base::Instant end, base::Instant now);

private:
    std::deque<mgn::JobId> m_jobs;
    QSet<mgn::JobId> m_final;
};

} // namespace cutover
