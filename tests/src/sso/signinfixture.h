// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/oidcclient.h"

#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

/// Sign-ins over a scripted network, with the real client.
class SignInTest : public ::testing::Test
{
protected:
    static QUrl startUrl() { return QUrl(QStringLiteral("https://desk.awsapps.com/start")); }
    static aws::Endpoint endpoint()
    {
        aws::Endpoint out;
        out.url = QUrl(QStringLiteral("https://oidc.eu-central-1.amazonaws.com"));
        out.region = QStringLiteral("eu-central-1");
        out.service = QStringLiteral("sso-oauth");
        return out;
    }

    void willRegister()
    {
        const std::chrono::seconds end = std::chrono::duration_cast<std::chrono::seconds>(
            (clock.wall() + std::chrono::hours(24 * 90)).time_since_epoch());
        willGive({{QStringLiteral("clientId"), QStringLiteral("client-1")},
                  {QStringLiteral("clientSecret"), QStringLiteral("hidden-secret")},
                  {QStringLiteral("clientSecretExpiresAt"), qint64{end.count()}}});
    }
    void willGiveToken()
    {
        willGive({{QStringLiteral("accessToken"), QStringLiteral("hidden-access")},
                  {QStringLiteral("tokenType"), QStringLiteral("Bearer")},
                  {QStringLiteral("refreshToken"), QStringLiteral("hidden-refresh")},
                  {QStringLiteral("expiresIn"), 28800}});
    }
    void willGive(const QJsonObject &answer)
    {
        transport.willAnswer(200, QJsonDocument(answer).toJson(QJsonDocument::Compact),
                             {{"Content-Type", "application/json"}});
    }
    /// A refusal by one of the exceptions of the service.
    void willRefuse(const char *exception)
    {
        transport.willAnswer(400, R"({"error":"refused","error_description":"no"})",
                             {{"x-amzn-errortype", exception}});
    }

    [[nodiscard]] QString pathOf(qsizetype request) const
    {
        return transport.requests().at(request).url.path();
    }
    [[nodiscard]] QString sentField(qsizetype request, const char *name) const
    {
        return QJsonDocument::fromJson(transport.requests().at(request).body)
            .object()
            .value(QLatin1String(name))
            .toString();
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    sso::OidcClient client{{.services = {transport, clock, [] { return 0.5; }, 0.0},
                            .endpoint = endpoint(),
                            .session = std::make_shared<net::EndpointSession>()}};
    QObject owner;
};
