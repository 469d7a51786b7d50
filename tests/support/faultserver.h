// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QSsl>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace support {

enum class Wire { Plain, Tls };

/// What a FaultServer does with the number-th whole request (1 = first).
using FaultAnswer = std::function<void(QTcpSocket &socket, int number)>;

struct FaultServerOptions {
    Wire wire = Wire::Plain;
    QString certificate = QStringLiteral("leaf"); ///< of tests/data/tls
    QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater;
    FaultAnswer answer;
    /// A connection is closed once so many bytes of it came; 0: at once, behind the TLS handshake.
    std::optional<qsizetype> closesAt = std::nullopt;
};

/// A server on 127.0.0.1 that reads raw HTTP/1.1 requests, counts them, and misbehaves as told.
class FaultServer final : public QObject
{
public:
    explicit FaultServer(const FaultServerOptions &options);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/DescribeJobs")) const;
    /// Whole requests, head and body as they came.
    [[nodiscard]] const QList<QByteArray> &requests() const noexcept { return m_requests; }
    [[nodiscard]] int requestCount() const noexcept { return static_cast<int>(m_requests.size()); }
    /// Connections on which at least one byte of a request came.
    [[nodiscard]] int usedConnections() const noexcept { return m_usedConnections; }
    [[nodiscard]] int connections() const noexcept { return m_connections; }
    /// Connections that neither side has closed.
    [[nodiscard]] int openConnections() const;
    /// Ends the server's side of each; a connection is open until the client has ended its own.
    void closeConnections();

private:
    void takeConnections();
    void onBytes(QTcpSocket *socket, QByteArray *received);

    Wire m_wire;
    FaultAnswer m_answer;
    std::optional<qsizetype> m_closesAt;
    std::unique_ptr<QTcpServer> m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_usedConnections = 0;
};

/// A whole answer with Content-Length.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body,
                                    const QByteArray &headerLines = {});

/// Answers for each request.
[[nodiscard]] FaultAnswer sends(const QByteArray &bytes);
[[nodiscard]] FaultAnswer sendsAndCloses(const QByteArray &bytes);
[[nodiscard]] FaultAnswer closesAfter(std::chrono::milliseconds time);
[[nodiscard]] FaultAnswer resets();
[[nodiscard]] FaultAnswer staysSilent();
/// A head that promises `length` bytes, then one byte each `interval`.
[[nodiscard]] FaultAnswer drips(qint64 length, std::chrono::milliseconds interval);

} // namespace support
