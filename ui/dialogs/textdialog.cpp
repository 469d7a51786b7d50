// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/textdialog.h"

#include "ui/theme/plainlabel.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>

namespace ui {

TextDialog::TextDialog(const QString &title, const QList<QPair<QString, QString>> &rows,
                       QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("textDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    grid->setHorizontalSpacing(space::kSection);
    for (const auto &[name, meaning] : rows) {
        const int row = grid->rowCount();
        grid->addWidget(new PlainLabel(name, PlainLabel::Look::Strong, this), row, 0, Qt::AlignTop);
        auto *text = new PlainLabel(meaning, this);
        text->setWordWrap(true);
        text->setMinimumWidth(360);
        grid->addWidget(text, row, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeTextButton"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, grid->rowCount(), 0, 1, 2);
}

} // namespace ui
