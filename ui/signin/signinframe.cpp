// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinframe.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kSignInWidth = 480;

} // namespace

QVBoxLayout *frameSignIn(QDialog &dialog, const QString &objectName, const QString &title)
{
    dialog.setObjectName(objectName);
    dialog.setWindowTitle(title);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setMinimumWidth(kSignInWidth);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    return layout;
}

PlainLabel *makeParagraph(const QString &text, QWidget &parent, PlainLabel::Look look)
{
    auto *label = new PlainLabel({}, look, &parent);
    label->setWordWrap(true);
    label->setBreaksWords(true);
    label->setText(text);
    return label;
}

QDialogButtonBox *makeCancelBox(QDialog &dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    buttons->setObjectName(QStringLiteral("signInButtons"));
    auto *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelSignInButton"));
    cancel->setAutoDefault(false);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace ui
