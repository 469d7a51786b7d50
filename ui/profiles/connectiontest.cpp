// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/connectiontest.h"

#include "ui/callerregion.h"

namespace ui {

ConnectionTest::ConnectionTest(Backend &backend, QObject *parent)
    : QObject(parent), m_backend(backend)
{}

void ConnectionTest::start(const profiles::Profile &profile)
{
    if (isRunning())
        return;
    m_backend.noteOpened(profile.id);
    m_call = m_backend.identify(profile.id, callerRegion(profile), this);
    base::whenDone(m_call.data(), this, [this, profile](const base::Result<Identity> &answer) {
        take(profile, answer);
    });
    m_call->start();
    emit runningChanged();
}

void ConnectionTest::cancel()
{
    if (m_call)
        m_call->cancel();
}

void ConnectionTest::take(const profiles::Profile &profile, const base::Result<Identity> &answer)
{
    m_call = nullptr;
    emit runningChanged();
    if (!answer) {
        emit failed(profile, answer.error());
        return;
    }
    m_callers->note(profile, *answer);
    emit succeeded(profile, *answer);
}

} // namespace ui
