// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jobdetails.h"

#include "ui/models/membermodel.h"
#include "ui/models/roles.h"
#include "ui/text/cardtext.h"
#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/focusring.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/statedelegate.h"
#include "ui/views/verdictcard.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

QTreeView *memberTree(const Theme &theme, MemberModel *model, QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setObjectName(QStringLiteral("jobMembers"));
    tree->setAccessibleName(JobDetails::tr("Members of the answer"));
    tree->setModel(model);
    tree->setItemDelegate(new StateDelegate(theme, tree));
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setIndentation(space::kLarge);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    tree->header()->resizeSection(MemberModel::Name, 210);
    new FocusRing(*tree);
    return tree;
}

} // namespace

JobDetails::JobDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(new MemberModel(this)), m_card(new VerdictCard(theme, this)),
      m_heading(new PlainLabel(QString(), PlainLabel::Look::Strong, this)),
      m_copyAll(new QPushButton(theme.icon(Icon::Copy), tr("Copy all"), this)),
      m_members(memberTree(theme, m_model, this))
{
    setSurface(*this);
    m_heading->setElideMode(Qt::ElideRight);
    m_copyAll->setObjectName(QStringLiteral("copyMembers"));
    m_copyAll->setToolTip(tr("Copies all members as JSON"));
    setQuiet(*m_copyAll);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_copyAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, 0);
    column->setSpacing(space::kStep);
    column->addWidget(m_card);
    column->addLayout(head);
    column->addWidget(m_members, 1);
    connect(m_copyAll, &QPushButton::clicked, this,
            [this] { CopyNotice::copy(jsonOfAll(), *m_copyAll); });
    connect(m_members, &QWidget::customContextMenuRequested, this, &JobDetails::openMenu);
    auto *copy = new QAction(tr("Copy value"), m_members);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_members->addAction(copy);
    connect(copy, &QAction::triggered, this, &JobDetails::copyCurrent);
    clear();
}

void JobDetails::show(const DetailsContent &content, const CardText &card)
{
    m_card->show(card);
    m_heading->setText(content.heading);
    m_copyAll->setEnabled(!content.members.empty());
    if (content.key == m_key) {
        m_model->show(content.members);
        return;
    }
    m_key = content.key;
    m_model->reset(content.members);
    m_members->expandToDepth(1);
}

void JobDetails::clear()
{
    show({{}, tr("Nothing selected"), {}}, {});
}

QString JobDetails::jsonOfAll() const
{
    return m_model->jsonOfAll();
}

void JobDetails::copyCurrent() const
{
    const QModelIndex current = m_members->currentIndex();
    if (current.isValid())
        CopyNotice::copy(m_model->jsonOf(current), *m_members);
}

void JobDetails::openMenu(const QPoint &at)
{
    if (!m_members->currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_members->actions());
    menu->addAction(tr("Copy all members"), m_copyAll, &QPushButton::click);
    menu->popup(m_members->viewport()->mapToGlobal(at));
}

} // namespace ui
