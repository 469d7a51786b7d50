// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scoperows.h"

#include "ui/theme/plaintext.h"

#include <QStandardItemModel>

namespace ui {

namespace {

const QString kOtherScope = QStringLiteral("other");

} // namespace

int scopeRowOf(const QComboBox &box, const QString &value)
{
    return box.findData(value, kScopeValueRole);
}

void addOtherScopeRow(QComboBox &box, const QString &text)
{
    box.insertSeparator(box.count());
    box.addItem(text, kOtherScope);
}

bool isTakenBack(QComboBox &box, int row, int before)
{
    const bool isOther = box.itemData(row, kScopeValueRole).toString() == kOtherScope;
    if (isOther)
        box.setCurrentIndex(before);
    return isOther;
}

void disableScopeRow(QComboBox &box, int row, const QString &why)
{
    if (auto *items = qobject_cast<QStandardItemModel *>(box.model()))
        items->item(row)->setEnabled(false);
    box.setItemData(row, toolTipText(why), Qt::ToolTipRole);
}

} // namespace ui
