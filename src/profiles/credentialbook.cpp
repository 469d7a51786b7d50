// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialbook.h"

#include "profiles/signinneed.h"
#include "profiles/ssotokens.h"

namespace profiles {

namespace {

/// What stands between the profile and credentials that are fresh.
base::Error missingCredentials(const CredentialChain &chain, const QString &code,
                               const QString &message)
{
    if (!mfaSerialOf(chain).isEmpty())
        return signInNeeded(SignInNeed::MfaCode, message);
    return base::makeError(base::ErrorKind::Credentials, code, message);
}

bool hasEnded(const aws::Credentials &credentials, base::Instant now)
{
    return credentials.expiration && *credentials.expiration <= now;
}

base::Error endedCredentials(const CredentialBook::Entry &entry)
{
    const QDateTime end = base::toDateTime(*entry.credentials.expiration).toUTC();
    return missingCredentials(entry.chain, QStringLiteral("CredentialsEnded"),
                              QStringLiteral("they ended at %1 UTC")
                                  .arg(end.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
}

} // namespace

void CredentialBook::keep(const base::ProfileId &profile, Entry entry)
{
    m_entries.insert_or_assign(profile, std::move(entry));
}

bool CredentialBook::refuse(const base::ProfileId &profile, const QString &accessKeyId)
{
    const auto known = m_entries.find(profile);
    if (known == m_entries.end() || known->second.isRefused
        || known->second.credentials.accessKeyId != accessKeyId)
        return false;
    known->second.isRefused = true;
    return true;
}

template <class Test>
std::vector<base::ProfileId> CredentialBook::forgetIf(Test isOver)
{
    std::vector<base::ProfileId> forgotten;
    for (const base::ProfileId &profile : profiles()) {
        if (!isOver(profile))
            continue;
        forget(profile);
        forgotten.push_back(profile);
    }
    return forgotten;
}

std::vector<base::ProfileId> CredentialBook::forgetStale()
{
    return forgetIf([this](const base::ProfileId &profile) { return !find(profile); });
}

std::vector<base::ProfileId> CredentialBook::forgetSignedOut(const SsoSession &session)
{
    const base::ProfileId ended = SsoTokens::secretId(session);
    return forgetIf([&](const base::ProfileId &profile) {
        const SsoAccess *access = ssoAccessOf(m_entries.at(profile).chain);
        return access && SsoTokens::secretId(access->session) == ended;
    });
}

const CredentialBook::Entry *CredentialBook::find(const base::ProfileId &profile) const
{
    const auto known = m_entries.find(profile);
    if (known == m_entries.end())
        return nullptr;
    const auto present = m_store.find(profile);
    return present && present->chain == known->second.chain ? &known->second : nullptr;
}

std::vector<base::ProfileId> CredentialBook::profiles() const
{
    std::vector<base::ProfileId> ids;
    for (const auto &[profile, entry] : m_entries)
        ids.push_back(profile);
    return ids;
}

base::Result<aws::Credentials> CredentialBook::current(const base::ProfileId &profile,
                                                       base::Instant now) const
{
    const auto present = m_store.find(profile);
    if (!present || !present->isUsable() || isLive(present->chain))
        return m_live.resolve(profile);
    const Entry *entry = find(profile);
    if (!entry)
        return base::failure(missingCredentials(
            present->chain, QStringLiteral("NotObtained"),
            QStringLiteral("profile \"%1\" is not signed in").arg(present->name)));
    if (entry->isRefused)
        return base::failure(
            missingCredentials(entry->chain, QStringLiteral("CredentialsRefused"),
                               QStringLiteral("AWS has stopped accepting them before their end")));
    if (hasEnded(entry->credentials, now))
        return base::failure(endedCredentials(*entry));
    return entry->credentials;
}

} // namespace profiles
