// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "profiles/keychain/rawkeychain.h"

#include <deque>
#include <set>

namespace profiles::keychain {

class JobCall;

/// Gives jobs to the keychain one at a time. A call that waited too long ends with Slow; its job
/// goes on, as it cannot be stopped, and its answer is dropped. Until that comes no other job
/// starts: it would only wait behind the first, inside the library. A call that is started then
/// ends with Slow at once, so that many calls do not wait a minute each.
class JobQueue : public QObject
{
    Q_OBJECT

public:
    /// `keychain` must outlive the queue.
    JobQueue(RawKeychain &keychain, const KeychainLimits &limits, QObject *parent = nullptr);
    ~JobQueue() override;

    [[nodiscard]] base::TypedCall<KeychainAnswer> *ask(KeychainJob job, QObject *parent);
    /// A call has been waiting for longer than a moment, or was given up and is still not answered.
    [[nodiscard]] bool isWaiting() const noexcept { return m_isWaiting; }

signals:
    /// From the event loop only: a listener may cancel or delete calls, whatever they are at.
    void waitingChanged(bool isWaiting);

private:
    friend class JobCall;
    void join(JobCall *call);
    void markLate(JobCall *call);
    void leave(JobCall *call);
    void startNext();
    void onAnswer(const KeychainAnswer &answer);
    void updateWaiting();
    void tell();

    RawKeychain &m_keychain;
    KeychainLimits m_limits;
    std::deque<JobCall *> m_queued;
    std::set<JobCall *> m_late;
    JobCall *m_current = nullptr; ///< null also while an abandoned job runs
    bool m_isBusy = false;
    bool m_isStuck = false; ///< the running job was given up
    bool m_isWaiting = false;
    bool m_toldWaiting = false;
};

} // namespace profiles::keychain
