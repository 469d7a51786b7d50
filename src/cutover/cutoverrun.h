// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/cutoverplan.h"
#include "cutover/jobmonitor.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <optional>

namespace cutover {

/// A server that is not what the operator reviewed.
struct BaselineChange {
    mgn::SourceServerId id{};
    base::Text name{};
    bool isMissing = false;  ///< not found in this account and region
    Baseline reviewed{};
    Baseline current{};
    bool operator==(const BaselineChange &) const = default;
};

/// The plan's servers that differ from what was just read: state or lastCutover.initiated changed, or gone.
[[nodiscard]] std::vector<BaselineChange> baselineChanges(const CutoverPlan &plan, const ServersRead &read);

/// One confirmed cutover: reads a fresh baseline, sends StartCutover exactly once, hands the job or the
/// unresolved attempt to the monitor. After an end state it stays there; a new start needs a new run.
class CutoverRun : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        Idle,
        ReadingBaseline,
        Sending,
        Started,      ///< job() has it, and so has the JobStore
        Changed,      ///< servers changed since the review: changes() names them; nothing was sent
        Refused,      ///< error() says why; nothing was started
        RefusedTag,   ///< refused because tagging is not allowed; nothing was started
        Unknown,      ///< AWS may have started it; the monitor looks for it
        Cancelled     ///< by cancel() before anything was sent
    };
    Q_ENUM(State)

    /// Both must outlive the run; `monitor` is that of the plan's scope.
    CutoverRun(ClientSource &clients, JobMonitor &monitor, CutoverPlan plan, QObject *parent = nullptr);
    ~CutoverRun() override;

    /// Once; more than 200 servers, or servers that are locked, are refused without asking AWS.
    void start();
    /// Works until the start is being sent; after that there is nothing that could be cancelled.
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
    void setState(State state);
    [[nodiscard]] Attempt attempt(AttemptState state, std::optional<base::Error> error) const;

    ClientSource &m_clients;
    JobMonitor &m_monitor;
    CutoverPlan m_plan;
    State m_state = State::Idle;
    QPointer<base::Call> m_call;
    base::Instant m_sentAt{};
    base::Instant m_serviceSentAt{};
    std::vector<mgn::JobId> m_jobsBefore;
    mgn::JobId m_job;
    std::optional<base::Error> m_error;
    std::vector<BaselineChange> m_changes;
};

} // namespace cutover
