// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/scopequestions.h"

#include "ui/dialogs/entrydialog.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::ScopeQuestions", text);
}

QString accountProblem(const QString &typed)
{
    return base::AccountId::parse(typed) ? QString() : tr("An account id has 12 digits.");
}

QString regionProblem(const QString &typed)
{
    return aws::Region::parse(typed) ? QString() : tr("A region code looks like eu-west-1.");
}

QString regionWarning(const QString &typed)
{
    const auto region = aws::Region::parse(typed);
    return region && !region->hasMgn()
               ? tr("AWS does not list %1 for MGN. Requests may find no server there.")
                     .arg(region->toString())
               : QString();
}

} // namespace

void askForAccount(Desk &desk, QWidget *parent)
{
    auto *dialog = new EntryDialog(
        {.title = tr("Acting account"),
         .label = tr("Account id"),
         .hint = tr("12 digits, blanks allowed. Works where this account may act on that one."),
         .acceptText = tr("Switch account"),
         .problem = accountProblem},
        parent);
    QObject::connect(dialog, &EntryDialog::entered, &desk, [&desk](const QString &text) {
        if (const auto account = base::AccountId::parse(text))
            desk.chooseAccount(*account);
    });
    dialog->open();
}

void askForRegion(Desk &desk, QWidget *parent)
{
    auto *dialog = new EntryDialog(
        {.title = tr("Region"),
         .label = tr("Region code"),
         .hint =
             tr("For example eu-west-1. A region that AWS does not list for MGN may be typed too."),
         .acceptText = tr("Switch region"),
         .problem = regionProblem,
         .warning = regionWarning},
        parent);
    QObject::connect(dialog, &EntryDialog::entered, &desk, [&desk](const QString &text) {
        if (const auto region = aws::Region::parse(text))
            desk.chooseRegion(*region);
    });
    dialog->open();
}

} // namespace ui
