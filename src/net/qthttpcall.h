// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httptransport.h"
#include "net/onceonlybody.h"
#include "net/replyoutcome.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <memory>

namespace net {

struct QtHttpState;

/// One exchange over QNetworkAccessManager: wait for a turn (reads), send once, collect, judge.
/// Cancelled after bytes left, its error says so: `sent` is Maybe. Made by QtHttpTransport only.
class QtHttpCall final : public HttpCall
{
public:
    QtHttpCall(HttpRequest request, std::shared_ptr<QtHttpState> state, QObject *parent);
    ~QtHttpCall() override;

protected:
    void run() override;
    void abort() override;
    void setCancelled() override;

private:
    void begin();
    void sendOnce();
    void offerToQt(const QNetworkRequest &request);
    void listen();
    void startTimers();
    void onTlsErrors(const QList<QSslError> &errors);
    void onHead();
    void onBytes();
    void takeBytes();
    [[nodiscard]] qint64 expectedBytes() const;
    void onConnectDeadline();
    void onDeadline();
    void onQtFinished();
    [[nodiscard]] base::Error tooLarge() const;
    [[nodiscard]] ReplyFacts facts() const;
    [[nodiscard]] static bool hasLeft(const ReplyFacts &seen);
    void end(base::Result<HttpReply> result);
    void stop();

    HttpRequest m_request;
    QString m_endpoint;
    std::shared_ptr<QtHttpState> m_state;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<OnceOnlyBody> m_body;
    std::unique_ptr<QNetworkReply> m_reply; // declared last of the three: ends first
    QStringList m_tlsProblems;
    QByteArray m_received;
    QElapsedTimer m_sinceBegin;
    QTimer m_connectTimer;
    QTimer m_deadlineTimer;
};

} // namespace net
