// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/signedcall.h"

#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

inline const QByteArray kBody = R"({"sourceServerIDs":["s-0123456789abcdef0"]})";

/// Signed calls over a scripted transport that repeat without waiting.
class SignedCallTest : public testing::Test
{
protected:
    using ErrorKind = base::ErrorKind;
    using OperationSafety = net::OperationSafety;
    using Retry = base::Retry;
    using Sent = base::Sent;

    [[nodiscard]] net::SignedOperation operation(OperationSafety safety) const
    {
        net::SignedOperation out;
        out.request.url =
            QUrl(QStringLiteral("https://mgn.eu-central-1.amazonaws.com:443/StartCutover"));
        out.request.body = kBody;
        out.endpoint.region = QStringLiteral("eu-central-1");
        out.endpoint.service = QStringLiteral("mgn");
        out.credentials = [this] { return keys; };
        out.safety = safety;
        out.name = QStringLiteral("StartCutover");
        return out;
    }
    [[nodiscard]] net::SignedCall *makeCall(OperationSafety safety)
    {
        return new net::SignedCall(operation(safety), {transport, clock, [] { return 0.5; }, 0.0},
                                   session, &owner);
    }
    [[nodiscard]] base::Result<net::HttpReply> outcome(OperationSafety safety)
    {
        return support::waitResult<net::HttpReply>(makeCall(safety)).value();
    }
    [[nodiscard]] QByteArray sentHeader(int request, const char *name) const
    {
        return net::headerValue(transport.requests().at(request).headers, name).value_or("(none)");
    }
    void willFailTransient(Sent sent)
    {
        transport.willFail(ErrorKind::ConnectionLost, Retry::Backoff, sent);
    }
    void willThrottle()
    {
        transport.willAnswer(429, "{}", {{"x-amzn-errortype", "ThrottlingException"}});
    }
    static base::Result<aws::Credentials> keysNamed(const char *id)
    {
        aws::Credentials out;
        out.accessKeyId = QString::fromLatin1(id);
        out.secretAccessKey = base::SecretBytes(std::string_view("example-secret"));
        return out;
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    net::EndpointSession session;
    base::Result<aws::Credentials> keys = keysNamed("AKIDEXAMPLE");
    QObject owner;
};
