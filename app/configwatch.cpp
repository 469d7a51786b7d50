// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/configwatch.h"

#include <QFileInfo>

namespace {

constexpr std::chrono::milliseconds kQuiet{250};

/// The folder that `file` lies in, or the nearest one above where it is not there yet.
QString nearestFolder(const QString &file)
{
    QString folder = QFileInfo(file).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

/// What shows that a file was changed, replaced or made: the file and a folder above it.
QStringList placesToWatch(const profiles::ConfigFileLocations &files)
{
    QStringList places;
    for (const QString &file : {files.config, files.credentials}) {
        if (file.isEmpty())
            continue;
        if (QFileInfo::exists(file))
            places.append(QFileInfo(file).absoluteFilePath());
        places.append(nearestFolder(file));
    }
    places.removeDuplicates();
    return places;
}

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

/// All of them anew: a file or folder that was replaced is another one under the same name.
void ConfigWatch::watch()
{
    const profiles::ConfigFileLocations files =
        profiles::configFileLocations(m_store.environment());
    const QStringList places = placesToWatch(files);
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    if (!places.isEmpty())
        m_watcher.addPaths(places);
    // Made after we looked and before we watched: nothing else would tell.
    if (placesToWatch(files) != places)
        onChange();
}
