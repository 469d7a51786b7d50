// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/popupscene.h"

#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"

#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStatusBar>
#include <QVBoxLayout>

namespace tests {

namespace {

QMenu *menu(const ui::Theme &theme, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(theme.icon(ui::Icon::Copy), QStringLiteral("Copy server ID"))
        ->setShortcut(Qt::CTRL | Qt::Key_C);
    menu->addAction(QStringLiteral("Select all that match"));
    menu->addSeparator();
    QAction *dark = menu->addAction(QStringLiteral("Dark"));
    dark->setCheckable(true);
    dark->setChecked(true);
    menu->addAction(QStringLiteral("Start cutover…"))->setEnabled(false);
    menu->setActiveAction(menu->actions().at(1));
    menu->setWindowFlags(Qt::Widget);
    return menu;
}

QWidget *form(QWidget *parent)
{
    auto *box = new QGroupBox(QStringLiteral("Tags"), parent);
    auto *column = new QVBoxLayout(box);
    auto *choice = new QComboBox(box);
    choice->setEditable(true);
    choice->addItems({QStringLiteral("Change"), QStringLiteral("Wave")});
    column->addWidget(choice);
    auto *off = new QLineEdit(QStringLiteral("disabled"), box);
    off->setEnabled(false);
    column->addWidget(off);
    auto *command = new QPlainTextEdit(
        QStringLiteral("aws mgn start-cutover \\\n  --source-server-ids s-1"), box);
    command->setFont(ui::Theme::identifierFont(command->font()));
    command->setReadOnly(true);
    column->addWidget(command);
    auto *progress = new QProgressBar(box);
    progress->setValue(40);
    column->addWidget(progress);
    return box;
}

} // namespace

PopupScene::PopupScene(const ui::Theme &theme)
{
    auto *grid = new QGridLayout(this);
    auto *bar = new QMenuBar(this);
    bar->addMenu(QStringLiteral("&File"));
    bar->addMenu(QStringLiteral("&Servers"));
    grid->addWidget(bar, 0, 0, 1, 2);
    grid->addWidget(menu(theme, this), 2, 0);
    grid->addWidget(form(this), 2, 1);
    auto *list = new QListWidget(this);
    list->addItems({QStringLiteral("1111 1111 1111"), QStringLiteral("2222 2222 2222")});
    list->setCurrentRow(0);
    grid->addWidget(list, 3, 0);
    auto *empty = new ui::EmptyState(theme, this);
    empty->setContent(
        ui::Icon::Server, QStringLiteral("Cut over with AWS Application Migration Service"),
        QStringLiteral("Try the whole way from servers to verdict without an account, or use a "
                       "profile of your AWS configuration."));
    empty->addButton(QStringLiteral("Try with the simulator"), QStringLiteral("trySimulator"),
                     true);
    empty->addButton(QStringLiteral("Use an AWS profile"), QStringLiteral("useProfile"));
    grid->addWidget(empty, 3, 1);
    auto *status = new QStatusBar(this);
    status->showMessage(QStringLiteral("corp-prod eu-west-1: 1 of 20 jobs"));
    grid->addWidget(status, 4, 0, 1, 2);
    resize(1000, 640);
}

} // namespace tests
