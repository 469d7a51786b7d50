// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/joblogview.h"

#include "ui/models/rowstsv.h"
#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/statedelegate.h"
#include "ui/views/viewsetup.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace ui {

JobLogView::JobLogView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(new JobLogModel(this)),
      m_whose(new PlainLabel(QString(), PlainLabel::Look::Dim, this)), m_table(new QTableView(this))
{
    setSurface(*this);
    auto *title = new PlainLabel(tr("Job log"), PlainLabel::Look::Strong, this);
    m_whose->setElideMode(Qt::ElideMiddle);
    setUpTable(*m_table, theme);
    m_table->setObjectName(QStringLiteral("jobLog"));
    m_table->setAccessibleName(tr("Job log"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(JobLogModel::Time, 110);
    m_table->setColumnWidth(JobLogModel::Server, 170);
    m_table->setColumnWidth(JobLogModel::Event, 220);
    auto *copy = new QAction(tr("Copy row"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &JobLogView::copyRow);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, 0);
    head->addWidget(title);
    head->addWidget(m_whose, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addLayout(head);
    column->addWidget(m_table, 1);
}

void JobLogView::begin(const QString &heading, JobLogModel::NameOf nameOf, const base::Clock *clock,
                       const mgn::SourceServerId &server)
{
    m_whose->setText(heading);
    m_model->begin(std::move(nameOf), clock, server);
}

void JobLogView::show(const std::vector<mgn::JobLog> &log)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    const bool atTop = bar->value() == bar->minimum();
    const int before = m_model->rowCount();
    const QModelIndex first = m_table->indexAt({0, 0});
    const QPersistentModelIndex read(first);
    const int offset = first.isValid() ? m_table->visualRect(first).top() : 0;
    m_model->show(log);
    if (m_model->rowCount() == before || atTop || !read.isValid())
        return;
    m_table->doItemsLayout();
    bar->setValue(bar->value() + m_table->visualRect(read).top() - offset);
}

void JobLogView::clear()
{
    m_whose->setText(QString());
    m_model->clear();
}

void JobLogView::copyRow() const
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        CopyNotice::copy(rowAsTsv(current), *m_table);
}

} // namespace ui
