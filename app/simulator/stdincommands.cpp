// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/stdincommands.h"

#include "sim/simserver.h"

#include <QJsonDocument>

#include <array>
#include <cstdio>
#include <unistd.h>

namespace {

QByteArray playFault(const QByteArray &card, sim::SimServer &server)
{
    if (card == "clear") {
        server.clearFaults();
        return "ok";
    }
    const auto played = server.setFault(QString::fromUtf8(card));
    return played ? QByteArray("ok") : "error " + played.error().message.toUtf8();
}

QByteArray mfaCode(const QByteArray &accountId, const sim::SimServer &server)
{
    const QString account = QString::fromLatin1(accountId);
    if (server.credentialsFor(account).accountId.isEmpty())
        return "error no such account";
    const QString code = server.mfaCode(account);
    return code.isEmpty() ? QByteArray("error every code of this half minute is used")
                          : code.toLatin1();
}

QByteArray endHandedOut(const QByteArray &what, sim::SimServer &server)
{
    if (what == "credentials")
        server.expireCredentials();
    else if (what == "sign-ins")
        server.revokeSignIns();
    else
        return "error expire credentials, or expire sign-ins";
    return "ok";
}

} // namespace

StdinCommands::StdinCommands(sim::SimServer &server, QObject *parent)
    : QObject(parent), m_server(server), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &StdinCommands::onReadable);
}

QByteArray StdinCommands::answerTo(const QByteArray &line, sim::SimServer &server)
{
    if (line.startsWith("fault "))
        return playFault(line.mid(6).trimmed(), server);
    if (line.startsWith("mfa "))
        return mfaCode(line.mid(4).trimmed(), server);
    if (line.startsWith("expire "))
        return endHandedOut(line.mid(7).trimmed(), server);
    if (line == "counts")
        return QJsonDocument(server.requestCounts()).toJson(QJsonDocument::Compact);
    return "error unknown command";
}

void StdinCommands::onReadable()
{
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count <= 0) {
        m_notifier.setEnabled(false);
        emit closed();
        return;
    }
    m_buffer.append(bytes.data(), count);
    for (auto end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        std::puts(answerTo(m_buffer.left(end).trimmed(), m_server).constData());
        std::fflush(stdout);
        m_buffer.remove(0, end + 1);
    }
}
