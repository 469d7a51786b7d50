// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/delivery.h"
#include "sim/requesthandler.h"
#include "sim/simserver.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// The service without a socket: requests are signed by a few lines of this test's own.
class SimTestService
{
public:
    explicit SimTestService(int servers = 46, std::uint64_t seed = 1);

    struct Reply {
        int status = 0;
        QByteArray errorType; ///< x-amzn-ErrorType up to its colon
        QJsonObject json;
        [[nodiscard]] QJsonArray items() const
        {
            return json.value(QStringLiteral("items")).toArray();
        }
        [[nodiscard]] QString message() const
        {
            return json.value(QStringLiteral("message")).toString();
        }
        /// The names in the fieldList of a ValidationException.
        [[nodiscard]] QStringList fieldNames() const;
    };

    /// Calls an operation of the management account in eu-west-1.
    Reply call(const char *operation, const QJsonObject &input = {});
    Reply callAs(const char *accountId, const char *region, const char *operation,
                 const QJsonObject &input = {});
    /// Any method and target, signed for the management account.
    Reply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {});
    /// A signed request, to be changed before it is sent.
    sim::HttpRequest signedRequest(const QByteArray &method, const QByteArray &target,
                                   const QByteArray &body, const char *service = "mgn",
                                   const char *region = "eu-west-1",
                                   const char *accountId = "111111111111");
    Reply sendRaw(const sim::HttpRequest &request);
    void play(const char *card);

    /// Ids of the first `count` servers that StartCutover accepts.
    QJsonArray readyIds(int count);
    QJsonObject startCutover(const QJsonArray &ids, const QJsonObject &tags = {});
    QJsonObject job(const QString &id);
    QJsonObject server(const QString &id);
    /// lifeCycle.state as the service tells it.
    QString lifeCycleState(const QString &id);

    support::FakeClock clock;
    sim::SimCloud cloud;
    sim::FaultDeck deck;
    sim::RequestHandler handler;
};

/// Signs by the rules of the IAM guide, for the headers that are in the request.
void signRequest(sim::HttpRequest &request, const sim::SimCredentials &key,
                 const QByteArray &amzDate, const QByteArray &region, const QByteArray &service);
QByteArray amzDate(base::Instant instant);
/// Bytes of a request of the management account, signed, as they go over the wire.
QByteArray wireRequest(const sim::SimServer &server, const QByteArray &operation,
                       const QByteArray &body = "{}");

/// The id of a server ready for cutover that has at least two post-launch actions.
QJsonValue serverWithActions(SimTestService &service);
