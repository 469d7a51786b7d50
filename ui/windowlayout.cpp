// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowlayout.h"

#include "ui/views/serverview.h"
#include "ui/windowplace.h"

#include <QMainWindow>
#include <QSplitter>

namespace ui {

namespace {

const QString kServerHeader = QStringLiteral("serverHeader");

QList<QSplitter *> namedSplitters(const QMainWindow &window)
{
    QList<QSplitter *> named;
    for (QSplitter *splitter : window.findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            named << splitter;
    }
    return named;
}

} // namespace

void restoreLayout(QMainWindow &window, ServerView &servers, const base::Settings &settings)
{
    restorePlace(window, settings.layout(window.objectName()));
    for (QSplitter *splitter : namedSplitters(window))
        splitter->restoreState(settings.layout(splitter->objectName()));
    servers.restoreColumnState(settings.layout(kServerHeader));
}

void saveLayout(const QMainWindow &window, const ServerView &servers, base::Settings &settings)
{
    settings.setLayout(window.objectName(), window.saveGeometry());
    for (const QSplitter *splitter : namedSplitters(window))
        settings.setLayout(splitter->objectName(), splitter->saveState());
    settings.setLayout(kServerHeader, servers.columnState());
}

} // namespace ui
