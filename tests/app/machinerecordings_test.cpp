// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/machinerolecall.h"
#include "tests/src/profiles/providercase.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QJsonArray>

#include <gtest/gtest.h>

// The shared recordings of instances and containers, replayed for a profile that a person has
// opened. That no other profile asks the machine is tested with the services of the program.

namespace {

using profiles::MachineService;
using support::ProviderCase;

struct MachineRecording {
    const char *name;
    MachineService service;
    const char *refusal; ///< code of the error; else empty
};

constexpr MachineRecording kMachineRecordings[] = {
    {"imds_default_chain_success", MachineService::Any, ""},
    {"imds_default_chain_retries", MachineService::Any, ""},
    {"imds_config_with_no_creds", MachineService::Any, ""},
    {"imds_assume_role", MachineService::Instance, ""},
    {"imds_token_fail", MachineService::Instance, "MetadataOff"},
    {"imds_no_iam_role", MachineService::Instance, "NoMachineRole"},
    {"imds_default_chain_error", MachineService::Any, "NoMachineRole"},
    {"imds_disabled", MachineService::Any, "MetadataDisabled"},
    {"ecs_credentials", MachineService::Any, ""},
    {"ecs_credentials_invalid_profile", MachineService::Any, ""},
    {"ecs_assume_role", MachineService::Container, ""},
    {"eks_pod_identity_credentials", MachineService::Any, ""},
    {"eks_pod_identity_no_token_file", MachineService::Any, "BadContainerToken"}};

/// One question of a recording, and its answer.
struct RecordedExchange {
    QJsonObject request;
    int status = 0;
    QByteArray body;
};

void addEvent(QList<RecordedExchange> *exchanges, const QJsonValue &action)
{
    const QJsonValue request = action[QLatin1String("Request")][QLatin1String("request")];
    if (request.isObject())
        exchanges->append({.request = request.toObject(), .status = 0, .body = {}});
    const QJsonValue answer =
        action[QLatin1String("Response")][QLatin1String("response")][QLatin1String("Ok")];
    if (answer.isObject())
        exchanges->last().status = answer[QLatin1String("status")].toInt();
    const QJsonValue data = action[QLatin1String("Data")];
    if (data[QLatin1String("direction")].toString() == QLatin1String("Response"))
        exchanges->last().body +=
            data[QLatin1String("data")][QLatin1String("Utf8")].toString().toUtf8();
}

/// Those with the machine: what STS is asked after them is tested where it is done.
QList<RecordedExchange> machineExchanges(const ProviderCase &recorded)
{
    QList<RecordedExchange> exchanges;
    for (const QJsonValue &event :
         recorded.json("http-traffic.json")[QLatin1String("events")].toArray())
        addEvent(&exchanges, event[QLatin1String("action")]);
    exchanges.removeIf([](const RecordedExchange &exchange) {
        return exchange.request[QLatin1String("uri")].toString().contains(QLatin1String("//sts."));
    });
    return exchanges;
}

/// The file of the token lies in the recording's folder.
QProcessEnvironment machineEnvironment(const ProviderCase &recorded)
{
    const QString name = QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    QProcessEnvironment environment = recorded.environment();
    if (environment.contains(name))
        environment.insert(name,
                           QDir::cleanPath(environment.value(QStringLiteral("HOME"))
                                           + QStringLiteral("/..") + environment.value(name)));
    return environment;
}

void expectSameQuestion(const net::HttpRequest &asked, const QJsonObject &recorded)
{
    EXPECT_EQ(asked.url.toString(), recorded[QLatin1String("uri")].toString());
    EXPECT_EQ(QString::fromLatin1(asked.method), recorded[QLatin1String("method")].toString());
    const QJsonObject headers = recorded[QLatin1String("headers")].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (header.key().endsWith(QLatin1String("user-agent")))
            continue;
        const auto ours = net::headerValue(asked.headers, header.key().toLatin1());
        EXPECT_EQ(QString::fromLatin1(ours.value_or("none")), header->toArray().first().toString())
            << qPrintable(header.key());
    }
}

class MachineRecordings : public testing::Test
{
protected:
    base::Result<aws::Credentials> ask(const MachineRecording &row, const ProviderCase &recorded)
    {
        for (const RecordedExchange &exchange : machineExchanges(recorded))
            transport.willAnswerBare(exchange.status, exchange.body);
        const auto place = profiles::machinePlace(row.service, machineEnvironment(recorded));
        if (!place)
            return base::failure(place.error());
        return support::waitResult<aws::Credentials>(
                   new MachineRoleCall(*place, {.transport = transport, .clock = clock}, &owner))
            .value();
    }

    void expectQuestions(const QList<RecordedExchange> &expected)
    {
        ASSERT_EQ(transport.requests().size() - m_compared, expected.size());
        for (const RecordedExchange &exchange : expected)
            expectSameQuestion(transport.requests().at(m_compared++), exchange.request);
    }

    support::FakeTransport transport;
    support::FakeClock clock{base::Timestamp::parse("2009-01-01T00:00:00Z").instant()};
    QObject owner;

private:
    qsizetype m_compared = 0;
};

QString lastKeyIn(const QList<RecordedExchange> &exchanges)
{
    const QJsonObject answer = QJsonDocument::fromJson(exchanges.last().body).object();
    return answer[QLatin1String("AccessKeyId")].toString();
}

} // namespace

TEST_F(MachineRecordings, AskAndEndAsRecorded)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/default-credential-provider-chain"));
    for (const MachineRecording &row : kMachineRecordings) {
        SCOPED_TRACE(row.name);
        const ProviderCase recorded(QStringLiteral("default-credential-provider-chain/")
                                    + QLatin1String(row.name));

        const auto credentials = ask(row, recorded);

        expectQuestions(machineExchanges(recorded));
        EXPECT_EQ(credentials ? QString() : credentials.error().code, QLatin1String(row.refusal));
        if (credentials) {
            EXPECT_EQ(credentials->accessKeyId, lastKeyIn(machineExchanges(recorded)));
            EXPECT_FALSE(credentials->sessionToken.isEmpty());
        }
    }
}
