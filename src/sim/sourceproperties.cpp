// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/jsontime.h"
#include "sim/serverparts.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

using namespace std::chrono_literals;

QJsonArray disksJson(const ServerRecord &server)
{
    QJsonArray disks;
    int number = 0;
    for (const int size : diskSizes(server))
        disks.append(QJsonObject{{QStringLiteral("deviceName"), deviceName(server, number++)},
                                 {QStringLiteral("bytes"), size * kGib}});
    return disks;
}

QJsonArray interfacesJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "network");
    QJsonArray interfaces;
    const int count = dice.percent(85) ? 1 : 2;
    for (int i = 0; i < count; ++i) {
        QStringList mac{QStringLiteral("0A")};
        for (int part = 0; part < 5; ++part)
            mac.append(dice.hexDigits(2).toUpper());
        const QString address = QStringLiteral("10.%1.%2.%3")
                                    .arg(20 + i)
                                    .arg(server.index / 250 % 250)
                                    .arg(server.index % 250 + 4);
        interfaces.append(QJsonObject{{QStringLiteral("macAddress"), mac.join(u'-')},
                                      {QStringLiteral("ips"), QJsonArray{address}},
                                      {QStringLiteral("isPrimary"), i == 0}});
    }
    return interfaces;
}

QString osText(const ServerRecord &server)
{
    Dice dice = diceFor(server, "os");
    static const std::array windows{"2016", "2019", "2022"};
    switch (server.platform) {
    case Platform::Windows:
        return QStringLiteral("Microsoft Windows Server %1 Datacenter 10.0.%2")
            .arg(QLatin1String(windows[static_cast<std::size_t>(dice.below(3))]))
            .arg(14393 + dice.below(5000));
    case Platform::WindowsOld:
        return QStringLiteral("Microsoft Windows Server 2012 R2 Standard 6.3.9600");
    case Platform::RedHat:
        return QStringLiteral(
                   "Linux version 4.18.0-%1.el8.x86_64 (mockbuild@build-01) (gcc version 8.5.0 "
                   "(Red Hat 8.5.0-18)) #1 SMP")
            .arg(400 + dice.below(150));
    case Platform::Ubuntu:
        return QStringLiteral(
                   "Linux version 5.15.0-%1-generic (buildd@lcy02) (gcc 11.4.0) #%2-Ubuntu SMP")
            .arg(60 + dice.below(60))
            .arg(70 + dice.below(60));
    case Platform::Suse:
        return QStringLiteral("Linux version 5.3.18-default (geeko@buildhost) (gcc version 7.5.0 "
                              "(SUSE Linux)) #1 SMP");
    case Platform::CentOs:
        return QStringLiteral(
            "Linux version 3.10.0-1160.el7.x86_64 (mockbuild@kbuilder) (gcc version 4.8.5) #1 SMP");
    }
    return {};
}

QJsonObject hintsJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "hints");
    QStringList uuid;
    for (const int length : {8, 4, 4, 4, 12})
        uuid.append(dice.hexDigits(length));
    return {
        {QStringLiteral("fqdn"), fqdnOf(server)},
        {QStringLiteral("hostname"), server.hostname},
        {QStringLiteral("vmWareUuid"), uuid.join(u'-')},
        {QStringLiteral("vmPath"), QStringLiteral("[datastore1] %1/%1.vmx").arg(server.hostname)}};
}

} // namespace

Dice diceFor(const ServerRecord &server, const char *part)
{
    return Dice(mixedSeed(server.seed, QString::fromLatin1(part)));
}

QList<int> diskSizes(const ServerRecord &server)
{
    Dice dice = diceFor(server, "disks");
    QList<int> sizes{30 + dice.below(99)};
    const int more = dice.pick({40, 25, 15, 9, 6, 3, 2});
    for (int i = 0; i < more; ++i)
        sizes.append(std::clamp(static_cast<int>(dice.logNormal(200, 1.4)), 1, 12 * 1024));
    return sizes;
}

QString deviceName(const ServerRecord &server, int number)
{
    if (isWindows(server.platform))
        return QString(QChar(u'C' + number)) + QStringLiteral(":0");
    return QStringLiteral("/dev/sd") + QChar(u'a' + number);
}

QString fqdnOf(const ServerRecord &server)
{
    return server.hostname
           + (server.hostname.startsWith(QLatin1String("EC2AMAZ"))
                  ? QStringLiteral(".WORKGROUP")
                  : QStringLiteral(".corp.example"));
}

QJsonObject sourcePropertiesJson(const ServerRecord &server)
{
    Dice dice = diceFor(server, "properties");
    static const std::array families{"m5", "m6i", "c5", "r5"};
    static const std::array sizes{"large", "xlarge", "2xlarge", "4xlarge"};
    const int size = dice.pick({40, 30, 20, 10});
    QJsonArray cpus;
    for (int i = 0; i < (2 << size) / 2; ++i)
        cpus.append(QJsonObject{{QStringLiteral("cores"), 2},
                                {QStringLiteral("modelName"),
                                 QStringLiteral("Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz")}});
    return {{QStringLiteral("lastUpdatedDateTime"), isoTime(server.addedAt + 72h)},
            {QStringLiteral("recommendedInstanceType"),
             QLatin1String(families[static_cast<std::size_t>(dice.below(4))]) + u'.'
                 + QLatin1String(sizes[static_cast<std::size_t>(size)])},
            {QStringLiteral("identificationHints"), hintsJson(server)},
            {QStringLiteral("networkInterfaces"), interfacesJson(server)},
            {QStringLiteral("disks"), disksJson(server)},
            {QStringLiteral("cpus"), cpus},
            {QStringLiteral("ramBytes"), (8LL << size) * kGib},
            {QStringLiteral("os"), QJsonObject{{QStringLiteral("fullString"), osText(server)}}}};
}

} // namespace sim
