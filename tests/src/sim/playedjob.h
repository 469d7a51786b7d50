// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

// Jobs of the simulator, played and read as a client reads them.

namespace played {

using namespace std::chrono_literals;

inline QStringList eventsOf(SimTestService &service, const QString &jobId)
{
    QStringList events;
    const auto log = service.call("DescribeJobLogItems", {{QStringLiteral("jobID"), jobId},
                                                          {QStringLiteral("maxResults"), 1000}});
    for (const QJsonValue &item : log.items())
        events.append(item[QStringLiteral("event")].toString());
    return events;
}

inline QString launchStatusOf(SimTestService &service, const QString &jobId)
{
    return service.job(jobId)
        .value(QStringLiteral("participatingServers"))[0][QStringLiteral("launchStatus")]
        .toString();
}

inline QString startedJob(SimTestService &service, const QJsonArray &ids)
{
    return service.startCutover(ids).value(QStringLiteral("jobID")).toString();
}

/// The log of a job of one server, played to its end.
inline QStringList eventsWith(const char *card)
{
    SimTestService service;
    service.play(card);
    const QString id = startedJob(service, service.readyIds(1));
    service.clock.advance(4h);
    return eventsOf(service, id);
}

inline QString launchStatusWith(const char *card)
{
    SimTestService service;
    service.play(card);
    const QString id = startedJob(service, service.readyIds(1));
    service.clock.advance(4h);
    EXPECT_EQ(service.job(id).value(QStringLiteral("status")), QStringLiteral("COMPLETED"));
    return launchStatusOf(service, id);
}

/// The second cutover of a server, which has the instance of the first, played to its end.
inline QString startedAgain(SimTestService &service)
{
    service.play("second-cutover=accept");
    const QJsonArray ids = service.readyIds(1);
    (void)startedJob(service, ids);
    service.clock.advance(3h);
    const QString id = startedJob(service, ids);
    service.clock.advance(3h);
    return id;
}

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

inline QJsonArray actionsOf(const QJsonObject &job)
{
    return job
        .value(QStringLiteral("participatingServers"))[0][QStringLiteral(
            "postLaunchActionsStatus")][QStringLiteral("postLaunchActionsLaunchStatusList")]
        .toArray();
}

} // namespace played
