// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/drafttable.h"

#include "ui/models/draftservermodel.h"
#include "ui/theme/theme.h"
#include "ui/views/viewsetup.h"

#include <QHeaderView>

namespace ui {

DraftTable::DraftTable(const CutoverDraft &draft, const Theme &theme, QWidget *parent)
    : QTreeView(parent), m_model(new DraftServerModel(draft, this))
{
    setObjectName(QStringLiteral("chosenServers"));
    setAccessibleName(tr("Chosen servers"));
    setModel(m_model);
    setUpTree(*this, theme);
    setRootIsDecorated(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
    header()->resizeSection(DraftServerModel::ServerColumn, 210);
    header()->resizeSection(DraftServerModel::IdColumn, 165);
    header()->resizeSection(DraftServerModel::ReadinessColumn, 100);
}

} // namespace ui
