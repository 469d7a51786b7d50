// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultserver.h"

#include "tests/support/sharedcorpus.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <gtest/gtest.h>

#include <sys/socket.h>

#include <algorithm>

namespace support {

namespace {

QByteArray tlsFile(const QString &name)
{
    return readFile(dataPath(QStringLiteral("tls/") + name)).value_or(QByteArray());
}

QSslConfiguration serverTls(const FaultServerOptions &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(tlsFile(options.certificate + QStringLiteral(".pem"))));
    tls.setPrivateKey(QSslKey(tlsFile(QStringLiteral("leaf.key")), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(options.protocol);
    return tls;
}

/// Length of the first whole request in `bytes`; 0 when it is not whole yet.
qsizetype wholeRequest(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    const QByteArray head = bytes.left(headEnd + 2).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype length =
        at < 0 ? 0 : head.mid(at + 17, head.indexOf("\r\n", at + 2) - at - 17).toLongLong();
    return bytes.size() >= headEnd + 4 + length ? headEnd + 4 + length : 0;
}

void resetConnection(QTcpSocket &socket)
{
    const linger immediately{1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &immediately,
                 sizeof immediately);
    socket.abort();
}

} // namespace

FaultServer::FaultServer(const FaultServerOptions &options)
    : m_wire(options.wire), m_answer(options.answer), m_closesAt(options.closesAt)
{
    if (options.wire == Wire::Tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(serverTls(options));
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &FaultServer::takeConnections);
    EXPECT_TRUE(m_server->listen(QHostAddress::LocalHost));
}

QUrl FaultServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_wire == Wire::Tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void FaultServer::takeConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        m_sockets.append(socket);
        if (m_closesAt && *m_closesAt == 0) {
            socket->disconnectFromHost();
            continue;
        }
        auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, received] { onBytes(socket, received.get()); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        onBytes(socket, received.get());
    }
}

void FaultServer::onBytes(QTcpSocket *socket, QByteArray *received)
{
    const QByteArray bytes = socket->readAll();
    const QVariant wasUsed = socket->property("wasUsed");
    if (!bytes.isEmpty() && !wasUsed.isValid()) {
        ++m_usedConnections;
        socket->setProperty("wasUsed", true);
    }
    *received += bytes;
    if (m_closesAt && received->size() >= *m_closesAt)
        return socket->disconnectFromHost();
    while (const qsizetype length = wholeRequest(*received)) {
        m_requests.append(received->left(length));
        received->remove(0, length);
        m_answer(*socket, requestCount());
    }
}

int FaultServer::openConnections() const
{
    return static_cast<int>(
        std::count_if(m_sockets.cbegin(), m_sockets.cend(), [](const QPointer<QTcpSocket> &socket) {
            return socket && socket->state() != QAbstractSocket::UnconnectedState;
        }));
}

void FaultServer::closeConnections()
{
    for (const QPointer<QTcpSocket> &socket : std::as_const(m_sockets)) {
        if (socket && socket->state() != QAbstractSocket::UnconnectedState)
            ::shutdown(static_cast<int>(socket->socketDescriptor()), SHUT_WR);
    }
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headerLines)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Text\r\nContent-Type: application/json\r\n"
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + headerLines + "\r\n"
           + body;
}

FaultAnswer sends(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, int) { socket.write(bytes); };
}

FaultAnswer sendsAndCloses(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, int) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

FaultAnswer closesAfter(std::chrono::milliseconds time)
{
    return [time](QTcpSocket &socket, int) {
        QTimer::singleShot(time, &socket, [&socket] { socket.disconnectFromHost(); });
    };
}

FaultAnswer resets()
{
    return [](QTcpSocket &socket, int) { resetConnection(socket); };
}

FaultAnswer staysSilent()
{
    return [](QTcpSocket &, int) {};
}

FaultAnswer drips(qint64 length, std::chrono::milliseconds interval)
{
    return [length, interval](QTcpSocket &socket, int) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(length)
                     + "\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        timer->start(interval);
    };
}

} // namespace support
