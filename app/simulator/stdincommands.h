// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sim {
class SimServer;
}

/// The lines of a parent process on stdin: "fault CARD", "fault clear", "counts". Each is answered
/// by one line on stdout: "ok", "error TEXT", or a JSON object.
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
