// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/boardview.h"

#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"
#include "ui/views/jobinspector.h"
#include "ui/views/jobtreeview.h"
#include "ui/views/outcomebar.h"
#include "ui/views/updatedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

// Where the parts of the board stand.

void BoardView::layOut()
{
    m_nextFailure->setObjectName(QStringLiteral("nextFailure"));
    m_nextFailure->setToolTip(tr("Next failed server or action (F8)"));
    m_copyVerdict->setObjectName(QStringLiteral("copyVerdict"));
    m_bar->setObjectName(QStringLiteral("outcomeBar"));
    m_bar->setAccessibleName(tr("Verdicts"));
    m_updated->setObjectName(QStringLiteral("boardUpdated"));
    m_empty->setContent(
        Icon::ListTree, tr("No cutover is running"),
        tr("Choose source servers and start a cutover. Jobs that were started elsewhere "
           "appear here by themselves."));
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(makeSplitter(), 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(board);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(makeTools());
    page->addWidget(m_pages, 1);
}

QHBoxLayout *BoardView::makeTools()
{
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, 0);
    tools->setSpacing(space::kSmall);
    tools->addWidget(m_nextFailure);
    tools->addWidget(m_copyVerdict);
    tools->addStretch(1);
    tools->addWidget(m_updated);
    return tools;
}

QSplitter *BoardView::makeSplitter()
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("boardSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_tree);
    split->addWidget(m_inspector);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({390, 330});
    return split;
}

} // namespace ui
