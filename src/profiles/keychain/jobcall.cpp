// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/jobcall.h"

#include "profiles/keychain/keychaintrouble.h"

namespace profiles::keychain {

JobCall::JobCall(JobQueue &queue, KeychainJob job, QObject *parent)
    : TypedCall(parent), m_queue(&queue), m_job(std::move(job))
{
    m_tell.setSingleShot(true);
    m_giveUp.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, &queue, [this] { m_queue->markLate(this); });
    connect(&m_giveUp, &QTimer::timeout, this, &JobCall::giveUp);
}

JobCall::~JobCall()
{
    leave();
}

void JobCall::run()
{
    if (!m_queue)
        return finish(base::failure(stateError(base::SecretStoreState::Missing)));
    if (m_queue->m_isStuck)
        return giveUp();
    m_tell.start(m_queue->m_limits.tellAfter);
    m_giveUp.start(m_queue->m_limits.giveUpAfter);
    m_queue->join(this);
}

void JobCall::answer(const KeychainAnswer &answer)
{
    leave();
    finish(answer);
}

void JobCall::giveUp()
{
    leave();
    finish(base::failure(stateError(base::SecretStoreState::Slow)));
}

void JobCall::abort()
{
    leave();
}

void JobCall::leave()
{
    m_tell.stop();
    m_giveUp.stop();
    if (m_queue)
        m_queue->leave(this);
}

} // namespace profiles::keychain
