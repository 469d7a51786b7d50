// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/cutoverplan.h"
#include "cutover/jobmonitor.h"
#include "cutover/lockbook.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <optional>

namespace cutover {

/// A server that is not what the operator reviewed.
struct BaselineChange {
    mgn::SourceServerId id{};
    base::Text name{};
    bool isMissing = false; ///< not found in this account and region
    Baseline reviewed{};
    Baseline current{};
    std::vector<Reason> reasons{}; ///< what stands against it now and did not when it was confirmed
    bool operator==(const BaselineChange &) const = default;
};

/// What is read before a start says nothing of the servers any more when it is older.
inline constexpr std::chrono::milliseconds kBaselineAge = std::chrono::seconds(30);

/// The plan's servers that are not what was confirmed: gone, started or archived meanwhile, with
/// another launched instance, or with something new against them. `now` in the service's time.
[[nodiscard]] std::vector<BaselineChange>
baselineChanges(const CutoverPlan &plan, const ServersRead &read, base::Instant now);

/// One confirmed cutover: locks its servers, reads a fresh baseline, sends StartCutover exactly
/// once, hands the job or the unresolved attempt to the monitor. After an end state it stays there;
/// a new start needs a new run.
class CutoverRun : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        Idle,
        ReadingBaseline,
        Sending,
        Started, ///< job() has it, and so has the JobStore
        Changed, ///< servers are not as they were confirmed: changes() names them; nothing was sent
        Refused, ///< error() says why; nothing was started
        RefusedTag, ///< refused because tagging is not allowed; nothing was started
        Unknown,    ///< AWS may have started it; the monitor looks for it
        Cancelled   ///< by cancel() before anything was sent
    };
    Q_ENUM(State)

    /// All must outlive the run; `monitor` is that of the plan's scope, and `locks` knows its
    /// store.
    CutoverRun(ClientSource &clients, JobMonitor &monitor, const LockBook &locks, CutoverPlan plan,
               QObject *parent = nullptr);
    ~CutoverRun() override;

    /// Once; more than 200 servers, or servers that are locked, are refused without asking AWS.
    /// From here on the servers are locked until it is known that nothing was sent, or what became
    /// of it.
    void start();
    /// Works until the start is being sent, also while the baseline is read; after that there is
    /// nothing that could be cancelled.
    void cancel();
    [[nodiscard]] bool canCancel() const noexcept { return m_state <= State::ReadingBaseline; }

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool isFinished() const noexcept { return m_state > State::Sending; }
    [[nodiscard]] const CutoverPlan &plan() const noexcept { return m_plan; }
    /// With Started.
    [[nodiscard]] const mgn::JobId &job() const noexcept { return m_job; }
    /// With Refused, RefusedTag, Unknown.
    [[nodiscard]] const std::optional<base::Error> &error() const noexcept { return m_error; }
    /// With Changed.
    [[nodiscard]] const std::vector<BaselineChange> &changes() const noexcept { return m_changes; }

signals:
    void stateChanged(cutover::CutoverRun::State state);
    /// Once, from the event loop.
    void finished();

private:
    void readBaseline();
    void onBaseline(const base::Result<ServersRead> &outcome);
    void send();
    void onAnswer(const base::Result<mgn::Job> &outcome);
    void onError(const base::Error &error);
    void refuse(const base::Error &error);
    void endUnsent(State state);
    [[nodiscard]] bool isBaselineOld() const;
    void setState(State state);
    [[nodiscard]] Attempt attempt(AttemptState state, std::optional<base::Error> error) const;

    ClientSource &m_clients;
    JobMonitor &m_monitor;
    const LockBook &m_locks;
    CutoverPlan m_plan;
    State m_state = State::Idle;
    QPointer<base::Call> m_call;
    std::chrono::milliseconds m_readingSince{0}; ///< monotonic
    base::Instant m_readingSinceWall{};          ///< the same in this computer's time
    base::Instant m_readAt{};                    ///< the same in the service's time
    base::Instant m_sentAt{};
    base::Instant m_serviceSentAt{};
    std::vector<mgn::JobId> m_jobsBefore;
    mgn::JobId m_job;
    std::optional<base::Error> m_error;
    std::vector<BaselineChange> m_changes;
};

} // namespace cutover
