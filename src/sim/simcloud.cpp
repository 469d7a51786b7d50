// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simcloud.h"

#include "sim/dice.h"

namespace sim {

namespace {

/// No estate until InitializeService is called.
bool startsInitialised(const QString &accountId, const QString &region)
{
    return !(accountId == QLatin1String("333333333333") && region == QLatin1String("eu-central-1"));
}

SimCredentials accountKey(std::uint64_t seed, const char *profileName, const char *accountId)
{
    Dice dice(mixedSeed(seed, QLatin1String(accountId) + QStringLiteral("key")));
    SimCredentials key;
    key.profileName = QLatin1String(profileName);
    key.accountId = QLatin1String(accountId);
    key.accessKeyId = QStringLiteral("AKIASIM") + dice.lettersAndDigits(13).toUpper();
    key.secretAccessKey = base::SecretBytes(dice.lettersAndDigits(40).toUtf8());
    key.principalArn = QStringLiteral("arn:aws:iam::%1:user/simulated-operator").arg(key.accountId);
    key.userId = QStringLiteral("AIDASIMULATED") + key.accountId;
    return key;
}

} // namespace

SimCloud::SimCloud(std::uint64_t seed, int servers, base::Instant start)
    : m_seed(seed), m_servers(servers),
      m_start(start), m_accounts{accountKey(seed, "sim-prod", "111111111111"),
                                 accountKey(seed, "sim-nonprod", "222222222222"),
                                 accountKey(seed, "sim-shared", "333333333333")},
      m_keys(seed), m_mfaDevices(seed), m_identityCenter(seed)
{
    for (const SimCredentials &key : m_accounts)
        addKey(key);
}

QStringList SimCloud::regions()
{
    return {QStringLiteral("eu-west-1"), QStringLiteral("eu-central-1")};
}

bool SimCloud::isAccount(const QString &accountId) const
{
    return isManagement(accountId) || managedAccountIds().contains(accountId);
}

bool SimCloud::isManagement(const QString &accountId) const
{
    return accountId == m_accounts.first().accountId;
}

QStringList SimCloud::managedAccountIds() const
{
    QStringList ids;
    for (const SimCredentials &key : m_accounts.mid(1))
        ids.append(key.accountId);
    return ids;
}

Estate &SimCloud::estate(const QString &accountId, const QString &region)
{
    auto &entry = m_estates[{accountId, region}];
    if (!entry)
        entry = std::make_unique<Estate>(EstateKey{.accountId = accountId,
                                                   .region = region,
                                                   .seed = m_seed,
                                                   .servers = m_servers,
                                                   .start = m_start},
                                         startsInitialised(accountId, region));
    return *entry;
}

} // namespace sim
