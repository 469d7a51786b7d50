// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/memberpanel.h"

#include "mgn/members.h"
#include "ui/models/membermodel.h"
#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/views/viewsetup.h"

#include <QAction>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kTreeHeight = 320;
constexpr int kNameWidth = 170;

} // namespace

MemberPanel::MemberPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(new MemberModel(this)), m_fold(new QToolButton(this)),
      m_tree(new QTreeView(this))
{
    m_fold->setObjectName(QStringLiteral("foldMembers"));
    m_fold->setText(tr("All members"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setCheckable(true);
    setQuiet(*m_fold);
    connect(m_fold, &QToolButton::toggled, this, &MemberPanel::setOpen);
    setUpTree(*m_tree, theme);
    m_tree->setObjectName(QStringLiteral("serverMembers"));
    m_tree->setAccessibleName(tr("Members of the server"));
    m_tree->setModel(m_model);
    m_tree->setMinimumHeight(kTreeHeight);
    m_tree->header()->resizeSection(MemberModel::Name, kNameWidth);
    m_tree->setIndentation(space::kMedium);
    auto *copy = new QAction(tr("Copy value"), m_tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &MemberPanel::copyCurrent);
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_tree);
    m_tree->hide();
}

void MemberPanel::show(const mgn::SourceServer &server)
{
    m_server = server;
    if (m_fold->isChecked())
        fill();
}

void MemberPanel::setOpen(bool open)
{
    m_fold->setChecked(open);
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_tree->setVisible(open);
    if (open)
        fill();
}

void MemberPanel::fill()
{
    if (m_filled == m_server.sourceServerId)
        return m_model->show(mgn::membersOf(m_server));
    m_filled = m_server.sourceServerId;
    m_model->reset(mgn::membersOf(m_server));
}

void MemberPanel::copyCurrent() const
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid())
        CopyNotice::copy(m_model->jsonOf(current), *m_tree);
}

} // namespace ui
