// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/connectiontest.h"

#include "profiles/signinneed.h"

namespace ui {

namespace {

using profiles::ProfileHealth;

/// STS answers everywhere with the same; this one is open to every account of its partition.
aws::Region regionOf(const profiles::Profile &profile)
{
    return profile.region ? *profile.region
                          : aws::Region::parse(QStringLiteral("us-east-1")).value_or(aws::Region());
}

/// What a failure says of the credentials; nullopt when it says nothing of them.
std::optional<ProfileHealth> healthOf(const base::Error &error)
{
    if (profiles::signInNeedOf(error))
        return ProfileHealth::NeedsSignIn;
    const bool isAnswer = error.sent == base::Sent::Answered;
    const bool isRefusal = error.kind == base::ErrorKind::Credentials
                           || error.kind == base::ErrorKind::Signature
                           || error.kind == base::ErrorKind::AccessDenied;
    return isAnswer && isRefusal ? std::optional(ProfileHealth::Refused) : std::nullopt;
}

} // namespace

ConnectionTest::ConnectionTest(Backend &backend, profiles::ProfileStore &store, QObject *parent)
    : QObject(parent), m_backend(backend), m_store(store)
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
    if (answer) {
        m_accounts.insert(profile.id, answer->account);
        keep(profile.id, ProfileHealth::Good);
        emit succeeded(profile, *answer);
        return;
    }
    if (const auto health = healthOf(answer.error()))
        keep(profile.id, *health);
    emit failed(profile, answer.error());
}

void ConnectionTest::keep(const base::ProfileId &profile, ProfileHealth health)
{
    const auto known = m_store.find(profile);
    if (!known)
        return;
    profiles::ProfileMarks marks = known->marks;
    marks.health = health;
    marks.lastUsed = m_backend.clock(profile).now();
    // How a test ended is shown anyway: marks that cannot be written are no failure of it.
    (void)m_store.setMarks(profile, marks);
}

} // namespace ui
