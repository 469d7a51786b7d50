// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simcloud.h"

#include "sim/dice.h"

namespace sim {

namespace {

// As the AWS SDKs list them (endpoints.json).
constexpr const char *kKnownRegions[] = {
    "af-south-1",     "ap-east-1",      "ap-east-2",      "ap-northeast-1", "ap-northeast-2",
    "ap-northeast-3", "ap-south-1",     "ap-south-2",     "ap-southeast-1", "ap-southeast-2",
    "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
    "ca-central-1",   "ca-west-1",      "eu-central-1",   "eu-central-2",   "eu-north-1",
    "eu-south-1",     "eu-south-2",     "eu-west-1",      "eu-west-2",      "eu-west-3",
    "il-central-1",   "me-central-1",   "me-south-1",     "mx-central-1",   "sa-east-1",
    "us-east-1",      "us-east-2",      "us-west-1",      "us-west-2"};

/// No estate until InitializeService is called.
bool startsInitialised(const QString &accountId, const QString &region)
{
    const bool isLeftOut =
        accountId == QLatin1String("333333333333") && region == QLatin1String("eu-central-1");
    return SimCloud::regions().contains(region) && !isLeftOut;
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

const QStringList &SimCloud::knownRegions()
{
    static const QStringList known = [] {
        QStringList names;
        for (const char *name : kKnownRegions)
            names << QLatin1String(name);
        return names;
    }();
    return known;
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
    const int servers = regions().contains(region) ? m_servers : 0;
    if (!entry)
        entry = std::make_unique<Estate>(EstateKey{.accountId = accountId,
                                                   .region = region,
                                                   .seed = m_seed,
                                                   .servers = servers,
                                                   .start = m_start},
                                         startsInitialised(accountId, region));
    return *entry;
}

} // namespace sim
