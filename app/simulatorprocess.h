// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

/// "export NAME=word" of the simulator as name and unquoted value; nullopt for any other line.
[[nodiscard]] std::optional<std::pair<QString, QString>> exportOf(const QString &line);

/// The simulator as a child process, `cutover-sim --child`. Reads the lines it prints until
/// "ready", asks it over its standard input, ends it with itself. A crash of either never takes
/// the other down: the child ends when its standard input closes, and may be started again.
class SimulatorProcess : public QObject
{
    Q_OBJECT

public:
    /// API operation -> number of requests read since the start; nullopt when the child has no
    /// answer.
    using Counts = std::optional<QJsonObject>;

    /// `program`: the simulator's path; empty for the one in the folder of this program.
    explicit SimulatorProcess(const QString &program = {}, QObject *parent = nullptr);
    ~SimulatorProcess() override;

    /// Does nothing when it runs already. `arguments` come after "--child".
    void start(const QStringList &arguments);
    [[nodiscard]] bool isReady() const noexcept { return m_ready; }
    /// 0 while none runs.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// NAME -> value of the `export` lines; complete once ready.
    [[nodiscard]] const QHash<QString, QString> &exports() const noexcept { return m_exports; }
    /// `then` comes once, unless this object ends before.
    void askCounts(std::function<void(const Counts &)> then);

signals:
    void ready();
    /// It could not be started, or ended by itself; `reason` is for people.
    void stopped(const QString &reason);

private:
    void onOutput();
    void onLine(const QString &line);
    void onAnswer(const QString &line);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);
    void giveUpQuestions();

    QString m_program;
    QProcess m_process;
    QHash<QString, QString> m_exports;
    QList<std::function<void(const Counts &)>> m_questions; ///< answered in this order
    bool m_ready = false;
};
