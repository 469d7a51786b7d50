// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httptransport.h"

#include <QList>

#include <optional>

namespace support {

/// A transport that answers from a script, in order, and keeps what it was asked. A request without
/// a line in the script fails the test. It must outlive its calls.
class FakeTransport final : public net::HttpTransport
{
public:
    FakeTransport();
    ~FakeTransport() override;
    FakeTransport(const FakeTransport &) = delete;
    FakeTransport &operator=(const FakeTransport &) = delete;

    /// An answer of AWS: with x-amzn-requestid, "request-0" unless `headers` have another.
    void willAnswer(int status, const QByteArray &body, const net::Headers &headers = {});
    /// An answer with these headers only.
    void willAnswerBare(int status, const QByteArray &body, const net::Headers &headers = {});
    void willFail(base::ErrorKind kind, base::Retry retry, base::Sent sent);
    /// The request stays under way until it is cancelled.
    void willHang();

    [[nodiscard]] const QList<net::HttpRequest> &requests() const noexcept { return m_requests; }
    [[nodiscard]] int underWay() const noexcept { return m_underWay; }
    [[nodiscard]] qsizetype unusedAnswers() const noexcept { return m_script.size(); }

    [[nodiscard]] net::HttpCall *send(const net::HttpRequest &request, QObject *parent) override;

private:
    class Exchange;
    using Line = std::optional<base::Result<net::HttpReply>>; // nullopt hangs
    [[nodiscard]] Line nextLine();

    QList<Line> m_script;
    QList<net::HttpRequest> m_requests;
    int m_underWay = 0;
};

} // namespace support
