// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/servermenu.h"

#include "ui/text/formats.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plaintext.h"

namespace ui {

ServerMenu::ServerMenu(const mgn::SourceServer &server, QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    addCopy(tr("Copy &name"), QStringLiteral("copyName"), server.name().toString());
    addCopy(tr("Copy &ID"), QStringLiteral("copyId"), server.sourceServerId.toString());
    addCopy(tr("Copy &ARN"), QStringLiteral("copyArn"), server.arn.toString());
    QAction *rows = addAction(tr("Copy &rows"));
    rows->setObjectName(QStringLiteral("copyRows"));
    rows->setShortcut(QKeySequence::Copy);
    connect(rows, &QAction::triggered, this, &ServerMenu::copyRowsWanted);
}

void ServerMenu::addStart(int selected, const QString &problem)
{
    addSeparator();
    const bool canStart = selected > 0 && problem.isEmpty();
    QAction *start = addAction(selected > 0 ? tr("Start cutover of %1…").arg(serverCount(selected))
                                            : tr("Start cutover…"));
    start->setObjectName(QStringLiteral("startSelected"));
    start->setEnabled(canStart);
    if (!canStart)
        start->setToolTip(toolTipText(selected > 0 ? problem : tr("Select servers first")));
    connect(start, &QAction::triggered, this, &ServerMenu::startWanted);
}

void ServerMenu::addCopy(const QString &text, const QString &objectName, const QString &copied)
{
    QAction *action = addAction(text);
    action->setObjectName(objectName);
    action->setEnabled(!copied.isEmpty());
    connect(action, &QAction::triggered, this,
            [this, copied] { CopyNotice::copy(copied, *parentWidget()); });
}

} // namespace ui
