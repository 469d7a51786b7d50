// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/jobqueue.h"

#include <QPointer>
#include <QTimer>

namespace profiles::keychain {

/// One job from the moment it is wanted: its place in the queue, and its patience.
class JobCall final : public base::TypedCall<KeychainAnswer>
{
public:
    JobCall(JobQueue &queue, KeychainJob job, QObject *parent);
    ~JobCall() override;

    [[nodiscard]] const KeychainJob &job() const noexcept { return m_job; }
    void answer(const KeychainAnswer &answer);

protected:
    void run() override;
    void abort() override;

private:
    void giveUp();
    void leave();

    QPointer<JobQueue> m_queue;
    KeychainJob m_job;
    QTimer m_tell;
    QTimer m_giveUp;
};

} // namespace profiles::keychain
