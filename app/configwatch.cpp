// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/configwatch.h"

#include <QFileInfo>

namespace {

constexpr std::chrono::milliseconds kQuiet{250};

} // namespace

ConfigWatch::ConfigWatch(profiles::ProfileStore &store, QObject *parent)
    : QObject(parent), m_store(store)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, &ConfigWatch::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigWatch::onChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigWatch::onChange);
    watch();
}

void ConfigWatch::onChange()
{
    // Not put off by further changes: a busy folder must not keep the files from being read.
    if (!m_quiet.isActive())
        m_quiet.start();
}

void ConfigWatch::read()
{
    watch();
    m_store.reload();
}

/// The files, and their folders: a file that is replaced is another one, and one may be made later.
void ConfigWatch::watch()
{
    const profiles::ConfigFileLocations places =
        profiles::configFileLocations(m_store.environment());
    for (const QString &file : {places.config, places.credentials}) {
        for (const QString &path : {file, QFileInfo(file).absolutePath()}) {
            if (!file.isEmpty() && QFileInfo::exists(path))
                m_watcher.addPath(path);
        }
    }
}
