// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/net/transportfixture.h"

namespace {

const QByteArray kDeadToken = R"({"__type":"UnauthorizedException","message":"no such session"})";

/// 401 of a service that has errors of that status, as it comes over the wire.
class UnauthorizedAnswer : public TransportTest
{
protected:
    [[nodiscard]] base::Result<net::HttpReply> askFor(const QByteArray &method,
                                                      const QByteArray &body,
                                                      support::FaultServer &server, bool takes)
    {
        net::HttpRequest request = requestTo(server.url());
        request.method = method;
        request.body = body;
        request.changesState = !body.isEmpty();
        request.takesUnauthorized = takes;
        return send(request);
    }
};

TEST_F(UnauthorizedAnswer, IsGivenWithItsBodyAndAskedForOnce)
{
    for (const char *header :
         {"", "WWW-Authenticate: Bearer\r\n", "WWW-Authenticate: Basic realm=\"x\"\r\n"}) {
        for (const auto &[method, body] :
             {std::pair<QByteArray, QByteArray>("GET", ""), {"POST", "{}"}}) {
            SCOPED_TRACE(method.toStdString() + ' ' + header);
            support::FaultServer server(
                {.answer = support::sends(support::httpAnswer(401, kDeadToken, header))});

            const auto reply = askFor(method, body, server, true);

            ASSERT_TRUE(reply) << qPrintable(reply.error().message);
            EXPECT_EQ(reply->status, 401);
            EXPECT_EQ(reply->body, kDeadToken);
            EXPECT_EQ(server.requestCount(), 1);
        }
    }
}

TEST_F(UnauthorizedAnswer, IsRefusedWhereTheServiceHasNoSuch)
{
    support::FaultServer server({.answer = support::sends(support::httpAnswer(401, kDeadToken))});

    const auto reply = askFor("POST", "{}", server, false);

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, base::ErrorKind::Protocol);
}

} // namespace
