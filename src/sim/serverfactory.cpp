// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/serverfactory.h"

#include "sim/dice.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

using namespace std::chrono;

constexpr int kApplicationsPerWave = 3;
constexpr minutes kStalledFor{200};
constexpr std::array kApplications{"shop",    "billing", "stock",  "intranet",
                                   "reports", "mail",    "portal", "files"};

QString id(const EstateKey &key, const char *prefix, const QString &what)
{
    Dice dice(mixedSeed(key.seed, key.accountId + key.region + what));
    return QLatin1String(prefix) + dice.lettersAndDigits(17);
}

QString pickTier(Dice &dice)
{
    static const std::array tiers{"web", "app", "db", "infra", "batch"};
    return QLatin1String(tiers[static_cast<std::size_t>(dice.pick({35, 35, 15, 10, 5}))]);
}

Platform pickPlatform(Dice &dice)
{
    return static_cast<Platform>(dice.pick({45, 10, 25, 12, 5, 3}));
}

QString hostnameOf(Dice &dice, const ServerRecord &server, int application)
{
    if (isWindows(server.platform) && dice.percent(8))
        return QStringLiteral("EC2AMAZ-") + dice.lettersAndDigits(7).toUpper();
    const QString number = QStringLiteral("%1").arg(server.index + 1, 2, 10, QLatin1Char('0'));
    return applicationNameOf(application) + u'-' + server.tier + u'-' + number
           + (isWindows(server.platform) ? QStringLiteral("-w") : QStringLiteral("-l"));
}

QString pickLifeCycle(Dice &dice)
{
    static const std::array states{"READY_FOR_CUTOVER", "TESTING", "READY_FOR_TEST",
                                   "CUTTING_OVER",      "CUTOVER", "NOT_READY",
                                   "DISCONNECTED"};
    return QLatin1String(states[static_cast<std::size_t>(dice.pick({82, 6, 5, 2, 3, 1, 1}))]);
}

QString pickLag(Dice &dice)
{
    switch (dice.pick({85, 8, 4, 2, 1})) {
    case 0: return QStringLiteral("P0D");
    case 1: return QStringLiteral("PT%1S").arg(5 + dice.below(115));
    case 2: return QStringLiteral("PT%1M%2S").arg(5 + dice.below(40)).arg(dice.below(60));
    case 3: return QStringLiteral("PT%1H%2M").arg(3 + dice.below(9)).arg(dice.below(60));
    default: return {};
    }
}

void setReplication(Dice &dice, ServerRecord &server)
{
    static const std::array states{"CONTINUOUS", "BACKLOG", "RESCAN",
                                   "STALLED",    "PAUSED",  "CREATING_SNAPSHOT"};
    if (server.lifeCycleState == QLatin1String("CUTOVER")
        || server.lifeCycleState == QLatin1String("DISCONNECTED")) {
        server.replicationState = QStringLiteral("DISCONNECTED");
        return;
    }
    if (server.lifeCycleState == QLatin1String("NOT_READY")) {
        server.replicationState = QStringLiteral("INITIAL_SYNC");
        return;
    }
    server.replicationState =
        QLatin1String(states[static_cast<std::size_t>(dice.pick({90, 4, 2, 2, 1, 1}))]);
    server.lag = pickLag(dice);
    if (server.replicationState == QLatin1String("STALLED"))
        server.lag = QStringLiteral("PT%1H%2M").arg(3 + dice.below(9)).arg(dice.below(60));
}

/// Most servers that are ready for cutover went through a test launch some days ago. Its job is
/// long gone, so none is named: each job id that is shown can be asked for.
void setTestHistory(Dice &dice, const EstateKey &key, ServerRecord &server)
{
    const bool isPastTest = server.lifeCycleState == QLatin1String("READY_FOR_CUTOVER")
                            || server.lifeCycleState == QLatin1String("CUTTING_OVER")
                            || server.lifeCycleState == QLatin1String("CUTOVER");
    if (!isPastTest || !dice.percent(88))
        return;
    server.lastTest.initiatedAt = key.start - hours(24 * 5) - minutes(dice.below(24 * 60 * 7));
}

TagMap tagsOf(Dice &dice, const ServerRecord &server, int application)
{
    TagMap tags{{QStringLiteral("Name"), server.hostname},
                {QStringLiteral("Application"), applicationNameOf(application)},
                {QStringLiteral("Tier"), server.tier},
                {QStringLiteral("Wave"), QStringLiteral("Wave %1").arg(waveOf(application) + 1)}};
    if (dice.percent(70))
        tags.insert(QStringLiteral("CostCenter"), QString::number(4100 + dice.below(40)));
    return tags;
}

} // namespace

QString resourceArn(const EstateKey &key, const QString &kind, const QString &id)
{
    return QStringLiteral("arn:aws:mgn:%1:%2:%3/%4").arg(key.region, key.accountId, kind, id);
}

QString applicationNameOf(int application)
{
    const auto count = static_cast<int>(kApplications.size());
    const QString name =
        QLatin1String(kApplications[static_cast<std::size_t>(application % count)]);
    return application < count ? name : name + QString::number(application / count + 1);
}

int applicationCount(const EstateKey &key)
{
    return std::max(8, key.servers / 150 + 1);
}

int applicationOf(const EstateKey &key, int server)
{
    return server % applicationCount(key);
}

int serverCountOf(const EstateKey &key, int application)
{
    const int count = applicationCount(key);
    return (key.servers + count - 1 - application) / count;
}

int waveOf(int application)
{
    return application / kApplicationsPerWave;
}

int waveCount(const EstateKey &key)
{
    return waveOf(applicationCount(key) - 1) + 1;
}

int applicationCountOf(const EstateKey &key, int wave)
{
    return std::min(kApplicationsPerWave, applicationCount(key) - wave * kApplicationsPerWave);
}

QString applicationIdOf(const EstateKey &key, int application)
{
    return id(key, "app-", QStringLiteral("application%1").arg(application));
}

QString waveIdOf(const EstateKey &key, int wave)
{
    return id(key, "wave-", QStringLiteral("wave%1").arg(wave));
}

ServerRecord makeServer(const EstateKey &key, int index)
{
    ServerRecord server;
    server.index = index;
    server.seed = mixedSeed(key.seed, key.accountId + key.region + QString::number(index));
    Dice dice(server.seed);
    const int application = applicationOf(key, index);
    server.id = id(key, "s-", QStringLiteral("server%1").arg(index));
    server.arn = resourceArn(key, QStringLiteral("source-server"), server.id);
    server.tier = pickTier(dice);
    server.platform = pickPlatform(dice);
    server.hostname = hostnameOf(dice, server, application);
    server.applicationId = applicationIdOf(key, application);
    server.addedAt = key.start - hours(24 * 20) - minutes(dice.below(24 * 60 * 20));
    server.lifeCycleState = pickLifeCycle(dice);
    setReplication(dice, server);
    server.stalledAt = key.start - kStalledFor;
    server.tags = tagsOf(dice, server, application);
    setTestHistory(dice, key, server);
    return server;
}

} // namespace sim
