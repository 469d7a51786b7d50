// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/tagdelegate.h"

#include <QLineEdit>

namespace ui {

QWidget *TagDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QWidget *editor = StateDelegate::createEditor(parent, option, index);
    if (!editor)
        return nullptr;
    // The style paints no panel for a field without a frame.
    editor->setAutoFillBackground(true);
    editor->setBackgroundRole(QPalette::Base);
    if (auto *field = qobject_cast<QLineEdit *>(editor))
        field->setFrame(true);
    return editor;
}

void TagDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace ui
