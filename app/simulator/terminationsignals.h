// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

/// SIGTERM, SIGINT and SIGHUP as a signal of the event loop, so that temporary files are removed on
/// the way out.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);

signals:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};
