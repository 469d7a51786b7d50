// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jobtreeview.h"

#include "ui/models/jobtreemodel.h"
#include "ui/models/rowstsv.h"
#include "ui/models/treewalk.h"
#include "ui/theme/copynotice.h"
#include "ui/views/statedelegate.h"
#include "ui/views/viewsetup.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>

#include <array>
#include <utility>

namespace ui {

namespace {

using Kind = JobTreeRow::Kind;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(JobTreeModel::KindRole).toInt());
}

bool isFailed(const QModelIndex &index)
{
    return index.data(JobTreeModel::FailedRole).toBool();
}

} // namespace

JobTreeView::JobTreeView(const Theme &theme, QWidget *parent) : QTreeView(parent)
{
    setUpTree(*this, theme);
    setObjectName(QStringLiteral("jobTree"));
    setAccessibleName(tr("Jobs"));
    setIndentation(20);
    setAnimated(false);
    setExpandsOnDoubleClick(true);
    addActions();
}

void JobTreeView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    // The header would repaint itself for every changed row; its own texts never change.
    disconnect(model, SIGNAL(dataChanged(QModelIndex, QModelIndex, QList<int>)), header(), nullptr);
    constexpr std::array kWidths = {390, 310, 120, 116, 170, 300};
    for (int column = 0; column < static_cast<int>(kWidths.size()); ++column)
        header()->resizeSection(column, kWidths[static_cast<std::size_t>(column)]);
    header()->setStretchLastSection(true);
    openNew({}, 0, model->rowCount() - 1);
}

void JobTreeView::addActions()
{
    // F8 is the menu's: a key with two owners does nothing.
    addShortcut(tr("Next failure"), QKeySequence(), &JobTreeView::onNextFailure);
    addShortcut(tr("Previous failure"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
                &JobTreeView::onPreviousFailure);
    addShortcut(tr("Copy row"), QKeySequence::Copy, &JobTreeView::copyRow);
}

QAction *JobTreeView::addShortcut(const QString &text, const QKeySequence &keys,
                                  void (JobTreeView::*handler)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, handler);
    addAction(action);
    return action;
}

bool JobTreeView::selectNextFailure(bool backwards)
{
    const QModelIndex start = currentIndex().siblingAtColumn(0);
    const auto step = [&](const QModelIndex &from) {
        return backwards ? rowBefore(*model(), from) : rowAfter(*model(), from);
    };
    bool wrapped = false;
    for (QModelIndex row = step(start);; row = step(row)) {
        if (!row.isValid() && (wrapped || !start.isValid()))
            return false;
        wrapped = wrapped || !row.isValid();
        if (row.isValid() && isFailed(row)) {
            select(row);
            return true;
        }
        if (row.isValid() && row == start)
            return false;
    }
}

void JobTreeView::select(const QModelIndex &index)
{
    setCurrentIndex(index);
    scrollTo(index);
}

QString JobTreeView::currentRowText() const
{
    return currentIndex().isValid() ? rowAsTsv(currentIndex()) : QString();
}

void JobTreeView::copyRow()
{
    if (currentIndex().isValid())
        CopyNotice::copy(currentRowText(), *this);
}

void JobTreeView::dataChanged(const QModelIndex &, const QModelIndex &, const QList<int> &)
{
    // The base class looks each index up among the laid-out rows, which costs as much as the tree
    // is long. Rows are of one height and no editor is ever open, so a repaint is all that a change
    // needs.
    if (!std::exchange(m_isRepaintDue, true))
        viewport()->update();
}

void JobTreeView::paintEvent(QPaintEvent *event)
{
    m_isRepaintDue = false;
    QTreeView::paintEvent(event);
}

void JobTreeView::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    const bool wasInSight =
        current.isValid() && current.top() >= 0 && current.top() < event->oldSize().height();
    QTreeView::resizeEvent(event);
    const bool isSmaller = event->size().height() < event->oldSize().height();
    if (isSmaller && wasInSight && current.bottom() >= event->size().height())
        scrollTo(currentIndex());
}

void JobTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    openNew(parent, start, end);
}

void JobTreeView::openNew(const QModelIndex &parent, int start, int end)
{
    for (int row = start; row <= end; ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        const Kind kind = kindOf(index);
        if (kind == Kind::Scope)
            expand(index);
        if (kind == Kind::Scope)
            openNew(index, 0, model()->rowCount(index) - 1);
        else if (kind == Kind::Job && !index.data(JobTreeModel::FinishedRole).toBool())
            expand(index);
    }
}

void JobTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentRowChanged(current);
}

void JobTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCopy(*menu, tr("Copy job ID"), JobTreeModel::JobIdRole);
    addCopy(*menu, tr("Copy server ID"), JobTreeModel::ServerIdRole);
    addCopy(*menu, tr("Copy instance ID"), JobTreeModel::InstanceIdRole);
    menu->addSeparator();
    menu->addActions(actions());
    addForAttempt(*menu);
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
                          ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                          : event->globalPos();
    menu->popup(at);
}

void JobTreeView::addForAttempt(QMenu &menu)
{
    const QPersistentModelIndex current(currentIndex().siblingAtColumn(0));
    if (kindOf(current) != Kind::Attempt)
        return;
    QAction *dismiss =
        menu.addAction(tr("Dismiss"), this, [this, current] { emit dismissed(current); });
    dismiss->setEnabled(current.data(JobTreeModel::FinishedRole).toBool());
    QAction *release = menu.addAction(tr("I have looked: unlock these servers…"), this,
                                      [this, current] { emit releaseWanted(current); });
    release->setEnabled(current.data(JobTreeModel::ReleasableRole).toBool());
}

void JobTreeView::addCopy(QMenu &menu, const QString &text, int role)
{
    const QString id = currentIndex().data(role).toString();
    QAction *action = menu.addAction(text, this, [this, id] { CopyNotice::copy(id, *this); });
    action->setEnabled(!id.isEmpty());
}

} // namespace ui
