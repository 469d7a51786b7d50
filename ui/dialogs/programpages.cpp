// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/programpages.h"

#include "ui/dialogs/textdialog.h"

#include <QCoreApplication>

namespace ui {

namespace {

void openPage(const QString &title, const QString &objectName,
              const QList<QPair<QString, QString>> &rows, QWidget *parent)
{
    auto *page = new TextDialog(title, rows, parent);
    page->setObjectName(objectName);
    page->open();
}

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::ProgramPages", text);
}

} // namespace

void showKeys(QWidget *parent)
{
    const QList<QPair<QString, QString>> rows{
        {tr("/ or Ctrl+F"), tr("Filter source servers; Esc clears the filter")},
        {tr("Space"), tr("Tick or untick the current server")},
        {tr("Ctrl+C"), tr("Copy the marked rows")},
        {tr("Ctrl+Enter"), tr("Start cutover of the ticked servers…")},
        {tr("Ctrl+1, Ctrl+2"), tr("Servers, Board")},
        {tr("Alt+V"), tr("View: columns and order of the table, theme")},
        {tr("F5"), tr("Refresh servers and jobs")},
        {tr("F8"), tr("Next failure on the board")},
        {tr("Ctrl+Q"), tr("Quit; AWS goes on with started jobs")},
    };
    openPage(tr("Keyboard"), QStringLiteral("keysDialog"), rows, parent);
}

void showAbout(QWidget *parent)
{
    const QList<QPair<QString, QString>> rows{
        {tr("Cutover Desk"), tr("Version %1").arg(QStringLiteral(CUTOVER_VERSION))},
        {tr("Licence"), tr("Apache-2.0. Icons: Lucide (ISC).")},
        {tr("Not affiliated"), tr("A program of its own; AWS is a trademark of its owner.")},
    };
    openPage(tr("About Cutover Desk"), QStringLiteral("aboutDialog"), rows, parent);
}

} // namespace ui
