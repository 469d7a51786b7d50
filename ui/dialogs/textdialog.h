// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

namespace ui {

/// A page of name and meaning to read: keyboard shortcuts, versions. Deletes itself when closed.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    TextDialog(const QString &title, const QList<QPair<QString, QString>> &rows, QWidget *parent);
};

} // namespace ui
