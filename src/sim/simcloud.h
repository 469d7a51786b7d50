// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/estate.h"
#include "sim/identitycenter.h"
#include "sim/keyring.h"
#include "sim/mfadevices.h"

#include <map>
#include <memory>

namespace sim {

/// The accounts, their keys and their estates. Estates are made when they are first asked for.
class SimCloud
{
public:
    SimCloud(std::uint64_t seed, int servers, base::Instant start);

    /// Those that have servers.
    [[nodiscard]] static QStringList regions();
    /// Those that a request may be signed for: all of MGN's in the partition "aws". Where there are
    /// no servers MGN is not set up.
    [[nodiscard]] static const QStringList &knownRegions();
    /// The first one manages the others.
    [[nodiscard]] const QList<SimCredentials> &accounts() const { return m_accounts; }
    /// Adds a further key, for example a temporary one, to an account.
    void addKey(const SimCredentials &key) { m_keys.add(key); }
    /// nullptr for an unknown key.
    [[nodiscard]] const SimCredentials *findKey(const QString &accessKeyId) const
    {
        return m_keys.find(accessKeyId);
    }
    [[nodiscard]] KeyRing &keys() { return m_keys; }
    [[nodiscard]] MfaDevices &mfaDevices() { return m_mfaDevices; }
    [[nodiscard]] IdentityCenter &identityCenter() { return m_identityCenter; }
    /// Where the pages for a browser are.
    [[nodiscard]] const QString &baseUrl() const { return m_baseUrl; }
    void setBaseUrl(const QString &url) { m_baseUrl = url; }
    /// Whether it is one of the simulated accounts.
    [[nodiscard]] bool isAccount(const QString &accountId) const;
    [[nodiscard]] bool isManagement(const QString &accountId) const;
    [[nodiscard]] QStringList managedAccountIds() const;
    [[nodiscard]] Estate &estate(const QString &accountId, const QString &region);

private:
    std::uint64_t m_seed;
    int m_servers;
    base::Instant m_start;
    QList<SimCredentials> m_accounts;
    KeyRing m_keys;
    MfaDevices m_mfaDevices;
    IdentityCenter m_identityCenter;
    QString m_baseUrl = QStringLiteral("http://127.0.0.1");
    std::map<std::pair<QString, QString>, std::unique_ptr<Estate>> m_estates;
};

} // namespace sim
