// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/releasequestion.h"

#include "ui/dialogs/entrydialog.h"
#include "ui/text/attempttext.h"
#include "ui/text/deskplace.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ReleaseQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ReleaseQuestion)
};

QString wordProblem(const QString &typed)
{
    return typed == ReleaseQuestionWords::tr("unlock")
               ? QString()
               : ReleaseQuestionWords::tr("Type the word: unlock");
}

/// Whose servers they are: the question stands over whatever else the window shows.
QString placeText(const Desk &desk, const cutover::Scope &scope)
{
    return ReleaseQuestionWords::tr("Profile %1, account %2, %3.")
        .arg(desk.nameOf(scope.profile),
             namedAccount(scope.account, desk.accountNamesFor(scope.profile)),
             scope.region.toString());
}

QString hintFor(const QString &place, const cutover::Attempt &attempt)
{
    QStringList lines{place};
    lines << attemptFindings(attempt);
    lines << ReleaseQuestionWords::tr(
        "Unlocked servers can be started again. If AWS did start them, that makes a second "
        "cutover.");
    return lines.join(u'\n');
}

/// The looks work again: what the question says is no longer true, and nothing would be unlocked.
void closeWhenCleared(EntryDialog &dialog, const cutover::JobStore &jobs,
                      const cutover::AttemptId &id)
{
    const auto look = [&dialog, &jobs, id] {
        const cutover::Attempt *attempt = jobs.attempt(id);
        if (!attempt || attempt->state != cutover::AttemptState::OperatorNeeded)
            dialog.reject();
    };
    QObject::connect(&jobs, &cutover::JobStore::attemptChanged, &dialog, look);
    QObject::connect(&jobs, &cutover::JobStore::attemptRemoved, &dialog, look);
    QObject::connect(&jobs, &QObject::destroyed, &dialog, &QDialog::reject);
}

} // namespace

void askToRelease(Desk &desk, const cutover::JobStore &jobs, const cutover::AttemptId &id,
                  QWidget *parent)
{
    const cutover::Attempt *attempt = jobs.attempt(id);
    if (!attempt || attempt->state != cutover::AttemptState::OperatorNeeded)
        return;
    auto *dialog = new EntryDialog(
        {.title = ReleaseQuestionWords::tr("Unlock servers whose start is not cleared up"),
         .label = ReleaseQuestionWords::tr("Type unlock to confirm"),
         .hint = hintFor(placeText(desk, jobs.scope()), *attempt),
         .acceptText = ReleaseQuestionWords::tr("Unlock these servers"),
         .problem = wordProblem,
         .warning = {},
         .place = productionLine(desk, jobs.scope())},
        parent);
    dialog->setObjectName(QStringLiteral("releaseDialog"));
    QObject::connect(dialog, &EntryDialog::entered, &desk, [&desk, store = &jobs, id] {
        for (cutover::ScopeWatch *watch : desk.watches()) {
            if (&watch->jobs() == store)
                watch->monitor().releaseAttempt(id);
        }
    });
    closeWhenCleared(*dialog, jobs, id);
    dialog->open();
}

} // namespace ui
