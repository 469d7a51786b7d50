// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sim {
class SimServer;
}

/// The lines of a parent process on stdin: "fault CARD", "fault clear", "counts", "mfa ACCOUNT",
/// "expire credentials", "expire sign-ins". Each is answered by one line on stdout: "ok",
/// "error TEXT", a JSON object, or the six digits that the MFA device of the account's user shows.
class StdinCommands : public QObject
{
    Q_OBJECT

public:
    explicit StdinCommands(sim::SimServer &server, QObject *parent = nullptr);

    /// The answer to one line, without the line end.
    [[nodiscard]] static QByteArray answerTo(const QByteArray &line, sim::SimServer &server);

signals:
    void closed();

private:
    void onReadable();

    sim::SimServer &m_server;
    QSocketNotifier m_notifier;
    QByteArray m_buffer;
};
