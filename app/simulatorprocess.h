// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

/// The simulator as a child process: `cutover-sim --child` from the folder of this program. Reads
/// the lines it prints until "ready", sends it faults over its standard input, ends it with itself.
/// A crash of either never takes the other down: the child ends when its standard input closes.
class SimulatorProcess : public QObject
{
    Q_OBJECT

public:
    explicit SimulatorProcess(QObject *parent = nullptr);
    ~SimulatorProcess() override;

    /// Does nothing when it runs already. `arguments` come after "--child".
    void start(const QStringList &arguments);
    [[nodiscard]] bool isReady() const noexcept { return m_ready; }
    /// NAME -> value of the `export` lines; complete once ready.
    [[nodiscard]] const QHash<QString, QString> &exports() const noexcept { return m_exports; }
    /// One line of the child's command language, for example "fault lost-answer@StartCutover".
    void send(const QString &line);

signals:
    void ready();
    /// It could not be started, or ended by itself; `reason` is for people.
    void stopped(const QString &reason);

private:
    void onOutput();
    void onLine(const QString &line);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);

    QProcess m_process;
    QHash<QString, QString> m_exports;
    bool m_ready = false;
};
