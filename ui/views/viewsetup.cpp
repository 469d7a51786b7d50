// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/viewsetup.h"

#include "ui/theme/focusring.h"
#include "ui/views/statedelegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace ui {

namespace {

StateDelegate *setUpView(QAbstractItemView &view, const Theme &theme)
{
    auto *delegate = new StateDelegate(theme, &view);
    view.setItemDelegate(delegate);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.viewport()->setAttribute(Qt::WA_Hover);
    new FocusRing(view);
    QObject::connect(&theme, &Theme::changed, view.viewport(), qOverload<>(&QWidget::update));
    return delegate;
}

void setUpHeader(QHeaderView &header)
{
    header.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header.setHighlightSections(false);
    header.setSectionsMovable(true);
    header.setMinimumSectionSize(48);
    header.setFixedHeight(space::kControlHeight);
}

} // namespace

StateDelegate *setUpTable(QTableView &table, const Theme &theme)
{
    setUpHeader(*table.horizontalHeader());
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(space::kRowHeight);
    table.verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    return setUpView(table, theme);
}

StateDelegate *setUpTree(QTreeView &tree, const Theme &theme)
{
    setUpHeader(*tree.header());
    tree.setUniformRowHeights(true);
    tree.setAllColumnsShowFocus(true);
    return setUpView(tree, theme);
}

} // namespace ui
