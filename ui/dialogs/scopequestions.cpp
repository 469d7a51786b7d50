// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/scopequestions.h"

#include "ui/dialogs/entrydialog.h"
#include "ui/text/deskplace.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ScopeQuestionsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ScopeQuestions)
};

QString accountProblem(const QString &typed)
{
    return base::AccountId::parse(typed) ? QString()
                                         : ScopeQuestionsWords::tr("An account id has 12 digits.");
}

QString regionProblem(const QString &typed)
{
    return aws::Region::parse(typed)
               ? QString()
               : ScopeQuestionsWords::tr("A region code looks like eu-west-1.");
}

QString regionWarning(const QString &typed)
{
    const auto region = aws::Region::parse(typed);
    return region && !region->hasMgn()
               ? ScopeQuestionsWords::tr(
                     "AWS does not list %1 for MGN. Requests may find no server there.")
                     .arg(region->toString())
               : QString();
}

} // namespace

void askForAccount(Desk &desk, QWidget *parent)
{
    auto *dialog = new EntryDialog(
        {.title = ScopeQuestionsWords::tr("Acting account"),
         .label = ScopeQuestionsWords::tr("Account id"),
         .hint = ScopeQuestionsWords::tr(
             "12 digits, blanks allowed. Works where this account may act on that one."),
         .acceptText = ScopeQuestionsWords::tr("Switch account"),
         .problem = accountProblem,
         .warning = {},
         .place = productionLine(desk, desk.place())},
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
        {.title = ScopeQuestionsWords::tr("Region"),
         .label = ScopeQuestionsWords::tr("Region code"),
         .hint = ScopeQuestionsWords::tr(
             "For example eu-west-1. A region that AWS does not list for MGN may be typed too."),
         .acceptText = ScopeQuestionsWords::tr("Switch region"),
         .problem = regionProblem,
         .warning = regionWarning,
         .place = productionLine(desk, desk.place())},
        parent);
    QObject::connect(dialog, &EntryDialog::entered, &desk, [&desk](const QString &text) {
        if (const auto region = aws::Region::parse(text))
            desk.chooseRegion(*region);
    });
    dialog->open();
}

} // namespace ui
