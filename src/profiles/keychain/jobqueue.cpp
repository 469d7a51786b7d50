// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/jobqueue.h"

#include "profiles/keychain/jobcall.h"

#include <QMetaObject>
#include <QPointer>

#include <utility>

namespace profiles::keychain {

JobQueue::JobQueue(RawKeychain &keychain, const KeychainLimits &limits, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_limits(limits)
{}

JobQueue::~JobQueue() = default;

base::TypedCall<KeychainAnswer> *JobQueue::ask(KeychainJob job, QObject *parent)
{
    return new JobCall(*this, std::move(job), parent);
}

void JobQueue::join(JobCall *call)
{
    m_queued.push_back(call);
    startNext();
}

void JobQueue::markLate(JobCall *call)
{
    m_late.insert(call);
    updateWaiting();
}

void JobQueue::leave(JobCall *call)
{
    const bool wasLate = m_late.erase(call) > 0;
    std::erase(m_queued, call);
    if (m_current == call) {
        m_current = nullptr;
        m_isStuck = m_isBusy && wasLate;
    }
    updateWaiting();
}

void JobQueue::startNext()
{
    if (m_isBusy || m_queued.empty())
        return;
    m_current = m_queued.front();
    m_queued.pop_front();
    m_isBusy = true;
    m_keychain.start(m_current->job(), [queue = QPointer(this)](const KeychainAnswer &answer) {
        if (queue)
            queue->onAnswer(answer);
    });
}

void JobQueue::onAnswer(const KeychainAnswer &answer)
{
    m_isBusy = m_isStuck = false;
    if (m_current)
        m_current->answer(answer);
    startNext();
    updateWaiting();
}

void JobQueue::updateWaiting()
{
    const bool isWaiting = m_isStuck || !m_late.empty();
    if (std::exchange(m_isWaiting, isWaiting) != isWaiting)
        QMetaObject::invokeMethod(this, &JobQueue::tell, Qt::QueuedConnection);
}

void JobQueue::tell()
{
    if (std::exchange(m_toldWaiting, m_isWaiting) != m_isWaiting)
        emit waitingChanged(m_isWaiting);
}

} // namespace profiles::keychain
