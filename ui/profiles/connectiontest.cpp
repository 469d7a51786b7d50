// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/connectiontest.h"

namespace ui {

namespace {

/// STS answers everywhere with the same; this one is open to every account of its partition.
aws::Region regionOf(const profiles::Profile &profile)
{
    return profile.region ? *profile.region
                          : aws::Region::parse(QStringLiteral("us-east-1")).value_or(aws::Region());
}

} // namespace

ConnectionTest::ConnectionTest(Backend &backend, QObject *parent)
    : QObject(parent), m_backend(backend)
{}

void ConnectionTest::start(const profiles::Profile &profile)
{
    if (isRunning())
        return;
    m_call = m_backend.identify(profile.id, regionOf(profile), this);
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
    m_accounts.insert(profile.id, answer->account);
    emit succeeded(profile, *answer);
}

} // namespace ui
