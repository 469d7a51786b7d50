// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/fieldcontents.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

namespace ui {

namespace {

QString contentOf(const QLineEdit &field)
{
    if (field.echoMode() == QLineEdit::Normal)
        return field.text();
    return field.text().isEmpty() ? QString() : QStringLiteral("filled");
}

} // namespace

QStringList fieldContents(const QWidget &parent)
{
    QStringList contents;
    for (const QLineEdit *field : parent.findChildren<QLineEdit *>())
        contents << contentOf(*field);
    for (const QComboBox *chooser : parent.findChildren<QComboBox *>())
        contents << chooser->currentText();
    for (const QAbstractButton *button : parent.findChildren<QAbstractButton *>())
        contents << (button->isChecked() ? QStringLiteral("on") : QString());
    return contents;
}

} // namespace ui
