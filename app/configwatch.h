// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilestore.h"

#include <QFileSystemWatcher>
#include <QTimer>

/// Has AWS's files read anew when another program changed, replaced, removed or made them, or the
/// folders that they lie in: a profile of theirs is never a copy of what it was when this program
/// started.
class ConfigWatch : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive it.
    explicit ConfigWatch(profiles::ProfileStore &store, QObject *parent = nullptr);

private:
    void onChange();
    void read();
    void watch();

    profiles::ProfileStore &m_store;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet; ///< editors write in several steps
};
