// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sso/callbackanswer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>

#include <chrono>

namespace sso {

class CallbackConnection;

/// Waits on 127.0.0.1, and on no other address, for the browser to come back from a sign-in. Takes
/// exactly one callback with our state, answers it with a constant page and closes. What is no
/// callback, or has another state, is refused and does not end it: any program of this computer,
/// and any page, can send one.
class CallbackListener final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        quint16 port = 0; ///< 0: a free one
        /// In which a request must be complete.
        std::chrono::milliseconds requestTime{10'000};
        int mostConnections = 16; ///< open at the same time; more are closed at once
        int mostInWindow = 64;    ///< begun within one window; more are closed at once
        std::chrono::milliseconds window{1'000};
    };

    /// `state`: of our question.
    explicit CallbackListener(QByteArray state, QObject *parent = nullptr);
    CallbackListener(QByteArray state, Options options, QObject *parent = nullptr);
    ~CallbackListener() override;

    /// Error: Configuration, "NoPort", when no port can be had.
    [[nodiscard]] base::Result<> listen();
    /// Stops listening and ends every connection that was not answered. No signal.
    void close();
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    /// "http://127.0.0.1:PORT/oauth/callback"; while it listens.
    [[nodiscard]] QString redirectUri() const;

signals:
    /// The one callback with our state: codeOf() tells what it brought. Nothing listens any more.
    void received(const sso::CallbackAnswer &answer);

private:
    void onNewConnection();
    [[nodiscard]] bool mayServeOneMore();
    void onAsked(CallbackConnection *connection, const CallbackAnswer &answer);

    QByteArray m_state;
    Options m_options;
    QTcpServer m_server;
    QElapsedTimer m_window; ///< since its first connection
    int m_inWindow = 0;
};

} // namespace sso
