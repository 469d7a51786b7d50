// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faketransport.h"

#include <gtest/gtest.h>

#include <utility>

namespace support {

class FakeTransport::Exchange final : public net::HttpCall
{
public:
    Exchange(FakeTransport &transport, net::HttpRequest request, QObject *parent)
        : net::HttpCall(parent), m_transport(transport), m_request(std::move(request))
    {}
    ~Exchange() override { leave(); }

protected:
    void run() override
    {
        m_transport.m_requests.append(m_request);
        const Line line = m_transport.nextLine();
        if (line)
            return finish(*line);
        ++m_transport.m_underWay;
        m_hangs = true;
        m_wasHanded = true;
    }
    void abort() override { leave(); }
    void setCancelled() override
    {
        base::Error error;
        error.kind = base::ErrorKind::Cancelled;
        error.sent = m_wasHanded ? base::Sent::Maybe : base::Sent::No;
        finish(base::failure(std::move(error)));
    }

private:
    void leave()
    {
        if (std::exchange(m_hangs, false))
            --m_transport.m_underWay;
    }

    FakeTransport &m_transport;
    net::HttpRequest m_request;
    bool m_hangs = false;
    bool m_wasHanded = false;
};

FakeTransport::FakeTransport() = default;
FakeTransport::~FakeTransport() = default;

void FakeTransport::willAnswer(int status, const QByteArray &body, const net::Headers &headers)
{
    net::Headers all = headers;
    if (!net::headerValue(all, "x-amzn-requestid"))
        all.emplaceBack("x-amzn-requestid", "request-0");
    willAnswerBare(status, body, all);
}

void FakeTransport::willAnswerBare(int status, const QByteArray &body, const net::Headers &headers)
{
    m_script.append(Line(net::HttpReply{.status = status, .headers = headers, .body = body}));
}

void FakeTransport::willFail(base::ErrorKind kind, base::Retry retry, base::Sent sent)
{
    base::Error error;
    error.kind = kind;
    error.retry = retry;
    error.sent = sent;
    m_script.append(Line(base::failure(std::move(error))));
}

void FakeTransport::willHang()
{
    m_script.append(Line());
}

net::HttpCall *FakeTransport::send(const net::HttpRequest &request, QObject *parent)
{
    return new Exchange(*this, request, parent);
}

FakeTransport::Line FakeTransport::nextLine()
{
    if (!m_script.isEmpty())
        return m_script.takeFirst();
    ADD_FAILURE() << "a request that the script does not know: "
                  << m_requests.last().url.toString().toStdString();
    base::Error error;
    error.code = QStringLiteral("NotScripted");
    return Line(base::failure(std::move(error)));
}

} // namespace support
