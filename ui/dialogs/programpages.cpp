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

struct ProgramPagesWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ProgramPages)
};

} // namespace

void showKeys(QWidget *parent)
{
    const QList<QPair<QString, QString>> rows{
        {ProgramPagesWords::tr("/ or Ctrl+F"),
         ProgramPagesWords::tr("Filter source servers; Esc clears the filter")},
        {ProgramPagesWords::tr("Space"),
         ProgramPagesWords::tr("Tick or untick the current server and the marked rows")},
        {ProgramPagesWords::tr("Ctrl+A"),
         ProgramPagesWords::tr("Mark all rows of the table; this ticks none")},
        {ProgramPagesWords::tr("Ctrl+C"), ProgramPagesWords::tr("Copy the marked rows")},
        {ProgramPagesWords::tr("Ctrl+Enter"),
         ProgramPagesWords::tr("Start cutover of the ticked servers…")},
        {ProgramPagesWords::tr("Ctrl+Shift+P"),
         ProgramPagesWords::tr("Profiles: add, edit, import, test")},
        {ProgramPagesWords::tr("Ctrl+N, I, D, T"),
         ProgramPagesWords::tr("In the list of profiles: add, import, duplicate, test")},
        {ProgramPagesWords::tr("Enter or F2, Delete"),
         ProgramPagesWords::tr("In the list of profiles: edit, delete")},
        {ProgramPagesWords::tr("Ctrl+1, Ctrl+2"), ProgramPagesWords::tr("Servers, Board")},
        {ProgramPagesWords::tr("Alt+V"),
         ProgramPagesWords::tr("View: columns and order of the table, theme")},
        {ProgramPagesWords::tr("F5"), ProgramPagesWords::tr("Refresh servers and jobs")},
        {ProgramPagesWords::tr("F8"), ProgramPagesWords::tr("Next failure on the board")},
        {ProgramPagesWords::tr("Shift+F8, Enter"),
         ProgramPagesWords::tr("In the jobs of the board: previous failure; sign in where the row "
                               "says so")},
        {ProgramPagesWords::tr("Ctrl+Q"),
         ProgramPagesWords::tr("Quit; AWS goes on with started jobs")},
    };
    openPage(ProgramPagesWords::tr("Keyboard"), QStringLiteral("keysDialog"), rows, parent);
}

void showAbout(QWidget *parent)
{
    const QList<QPair<QString, QString>> rows{
        {ProgramPagesWords::tr("Cutover Desk"),
         ProgramPagesWords::tr("Version %1").arg(QStringLiteral(CUTOVER_VERSION))},
        {ProgramPagesWords::tr("Licence"),
         ProgramPagesWords::tr("Apache-2.0. Icons: Lucide (ISC).")},
        {ProgramPagesWords::tr("Not affiliated"),
         ProgramPagesWords::tr("A program of its own; AWS is a trademark of its owner.")},
    };
    openPage(ProgramPagesWords::tr("About Cutover Desk"), QStringLiteral("aboutDialog"), rows,
             parent);
}

} // namespace ui
