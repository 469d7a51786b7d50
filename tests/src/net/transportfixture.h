// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/qthttptransport.h"

#include "tests/support/faultserver.h"
#include "tests/support/sharedcorpus.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

/// A transport that trusts the test CA, and short ways to ask with it.
class TransportTest : public testing::Test
{
protected:
    [[nodiscard]] static QString tlsFile(const QString &name)
    {
        return support::dataPath(QStringLiteral("tls/") + name);
    }
    [[nodiscard]] static net::HttpRequest requestTo(const QUrl &url)
    {
        net::HttpRequest request;
        request.url = url;
        request.body = "{}";
        return request;
    }
    [[nodiscard]] base::Result<net::HttpReply> send(const net::HttpRequest &request)
    {
        return sendOver(transport, request);
    }
    [[nodiscard]] base::Result<net::HttpReply> sendOver(net::QtHttpTransport &over,
                                                        const net::HttpRequest &request)
    {
        return support::waitResult<net::HttpReply>(over.send(request, &owner)).value();
    }

    net::QtHttpTransport transport{{.caBundle = tlsFile(QStringLiteral("ca.pem"))}};
    QObject owner;
};
