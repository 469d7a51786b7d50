// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentialrenewal.h"

#include "app/credentiallife.h"
#include "profiles/renewal.h"

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kRenewalLook = 5s;

/// The network or the service, not the credentials.
bool isOnTheWay(base::ErrorKind kind)
{
    using base::ErrorKind;
    return kind == ErrorKind::NotConnected || kind == ErrorKind::Timeout
           || kind == ErrorKind::ConnectionLost || kind == ErrorKind::Throttled
           || kind == ErrorKind::Service;
}

/// Nothing could be started with them any more, and more than half of their life is over: those of
/// a quarter of an hour are due sooner than others, or they would refuse a start before.
bool hindersStarts(const profiles::CredentialBook::Entry &entry, base::Instant now)
{
    const auto &end = entry.credentials.expiration;
    return end && now - entry.obtainedAt >= *end - now && !lastLongEnough(end, now + kRenewalLook);
}

bool isNearItsEnd(const profiles::CredentialBook::Entry &entry, base::Instant now)
{
    const auto due = profiles::renewalDue(entry);
    return due && (now >= *due || hindersStarts(entry, now));
}

} // namespace

CredentialRenewal::CredentialRenewal(SignIns &signIns, Renew renew, std::chrono::milliseconds pause,
                                     QObject *parent)
    : QObject(parent), m_signIns(signIns), m_renew(std::move(renew)), m_pause(pause)
{
    m_timer.setInterval(kRenewalLook);
    connect(&m_timer, &QTimer::timeout, this, &CredentialRenewal::look);
    m_timer.start();
}

void CredentialRenewal::look()
{
    for (const base::ProfileId &profile : m_signIns.book().profiles()) {
        if (isDue(profile))
            renew(profile);
    }
}

void CredentialRenewal::onRefused(const base::ProfileId &profile, const QString &accessKeyId)
{
    if (!m_signIns.book().refuse(profile, accessKeyId))
        return;
    const auto *entry = m_signIns.book().find(profile);
    if (entry && !profiles::renewsItself(entry->chain)) {
        emit failed(profile);
        return;
    }
    m_missed.insert(profile);
    if (isDue(profile))
        renew(profile);
}

bool CredentialRenewal::isDue(const base::ProfileId &profile) const
{
    const auto *entry = m_signIns.book().find(profile);
    if (!entry || !profiles::renewsItself(entry->chain))
        return false;
    if (!entry->isRefused && !isNearItsEnd(*entry, m_signIns.now(profile, entry->region)))
        return false;
    const auto call = m_calls.find(profile);
    if (call != m_calls.end() && call->second)
        return false;
    const auto pause = m_notBefore.find(profile);
    return pause == m_notBefore.end() || m_signIns.wire().clock().monotonic() >= pause->second;
}

void CredentialRenewal::renew(const base::ProfileId &profile)
{
    auto *call = m_renew(profile, m_signIns.book().find(profile)->region, this);
    m_calls[profile] = call;
    base::whenDone<ui::Identity>(
        call, this,
        [this, profile](const base::Result<ui::Identity> &outcome) { onEnd(profile, outcome); });
    call->start();
}

void CredentialRenewal::onEnd(const base::ProfileId &profile,
                              const base::Result<ui::Identity> &outcome)
{
    m_notBefore.erase(profile);
    if (!outcome)
        return onFailure(profile, outcome.error());
    if (m_missed.erase(profile) == 0)
        return;
    pause(profile);
    emit renewed(profile);
}

void CredentialRenewal::pause(const base::ProfileId &profile)
{
    m_notBefore[profile] = m_signIns.wire().clock().monotonic() + m_pause;
}

void CredentialRenewal::onFailure(const base::ProfileId &profile, const base::Error &error)
{
    pause(profile);
    if (isOnTheWay(error.kind) && m_signIns.current(profile))
        return;
    m_missed.insert(profile);
    emit failed(profile);
}
