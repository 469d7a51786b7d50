// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/clientoptions.h"
#include "sso/clientregistration.h"

#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <memory>

/// What the clients of an Identity Center need, over a scripted transport that repeats without
/// waiting.
class SsoTest : public testing::Test
{
protected:
    using ErrorKind = base::ErrorKind;
    using Sent = base::Sent;

    [[nodiscard]] sso::ClientOptions options(const char *host)
    {
        return {.services = {transport, clock, [] { return 0.5; }, 0.0},
                .endpoint = {.url = QUrl(QStringLiteral("https://") + QLatin1String(host)),
                             .region = QStringLiteral("eu-central-1"),
                             .service = QStringLiteral("sso-oidc")},
                .session = session};
    }
    static base::SecretBytes secret(const char *text)
    {
        return base::SecretBytes(std::string_view(text));
    }
    static sso::ClientRegistration registration()
    {
        return {.clientId = QStringLiteral("client-1"),
                .clientSecret = secret("client-s3cr3t"),
                .expiresAt = {}};
    }
    [[nodiscard]] QJsonObject sentBody(int index = 0) const
    {
        return QJsonDocument::fromJson(transport.requests().at(index).body).object();
    }
    [[nodiscard]] QByteArray sentHeader(const char *name, int index = 0) const
    {
        return net::headerValue(transport.requests().at(index).headers, name).value_or("(none)");
    }
    static QStringList namesOf(const base::Error &error)
    {
        QStringList names;
        for (const base::FieldError &field : error.fields)
            names.append(field.name);
        return names;
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    std::shared_ptr<net::EndpointSession> session = std::make_shared<net::EndpointSession>();
    QObject owner;
};
