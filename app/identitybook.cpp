// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/identitybook.h"

namespace {

base::Error credentialsError(const QString &code, const QString &message)
{
    return base::makeError(base::ErrorKind::Credentials, code, message);
}

} // namespace

void IdentityBook::set(const base::ProfileId &profile, const Identified &identified)
{
    m_identified[profile] = identified;
    m_inDoubt.erase(profile);
}

const IdentityBook::Identified *IdentityBook::find(const base::ProfileId &profile) const
{
    const auto known = m_identified.find(profile);
    return known == m_identified.end() ? nullptr : &known->second;
}

void IdentityBook::forget(const base::ProfileId &profile)
{
    m_identified.erase(profile);
    m_inDoubt.erase(profile);
}

void IdentityBook::doubt(const base::ProfileId &profile)
{
    if (m_inDoubt.insert(profile).second)
        QMetaObject::invokeMethod(
            this, [this, profile] { emit doubted(profile); }, Qt::QueuedConnection);
}

base::Result<> IdentityBook::check(const base::ProfileId &profile,
                                   const aws::Credentials &credentials)
{
    const auto known = m_identified.find(profile);
    if (known == m_identified.end())
        return base::failure(
            credentialsError(QStringLiteral("NotIdentified"),
                             QStringLiteral("AWS has not said yet whose they are")));
    if (known->second.accessKeyId != credentials.accessKeyId) {
        doubt(profile);
        return base::failure(credentialsError(
            QStringLiteral("KeysChanged"),
            QStringLiteral("they have changed, and AWS has not said yet whose they are now")));
    }
    known->second.credentialsEnd = credentials.expiration;
    return {};
}

base::Result<> IdentityBook::checkCaller(const base::ProfileId &profile,
                                         const base::AccountId &caller) const
{
    const Identified &known = m_identified.at(profile);
    if (known.account == caller)
        return {};
    return base::failure(credentialsError(
        QStringLiteral("IdentityChanged"),
        QStringLiteral("they belong to account %1 now").arg(known.account.toString())));
}
