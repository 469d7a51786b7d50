// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/deletequestion.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

const QString kQuestion = QStringLiteral("deleteProfileQuestion");

struct DeleteQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::DeleteQuestion)
};

QString consequences(const profiles::Profile &profile)
{
    if (profile.kind == profiles::ProfileKind::StoredKeys)
        return DeleteQuestionWords::tr(
            "Its secret is removed from the keychain and looked for again, so that it is surely "
            "gone. AWS is not told: the access key stays valid there until it is deactivated in "
            "IAM.");
    if (profile.kind == profiles::ProfileKind::Sso)
        return DeleteQuestionWords::tr(
            "What this program keeps of the profile is removed. The sign-in to IAM Identity Center "
            "stays in the keychain, as other profiles may use it: end it with Sign out before, if "
            "it is not needed.");
    return DeleteQuestionWords::tr("What this program keeps of it is removed. Nothing is changed "
                                   "at AWS.");
}

} // namespace

void askBeforeDeleting(const profiles::Profile &profile, QWidget *parent,
                       const std::function<void()> &then)
{
    if (parent->findChild<QMessageBox *>(kQuestion))
        return;
    auto *question =
        new QMessageBox(QMessageBox::Warning, DeleteQuestionWords::tr("Delete profile"), {},
                        QMessageBox::Cancel, parent);
    question->setObjectName(kQuestion);
    question->setTextFormat(Qt::PlainText);
    question->setText(
        DeleteQuestionWords::tr("Delete profile %1?").arg(visibleText(profile.name, 128)));
    question->setInformativeText(consequences(profile));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(DeleteQuestionWords::tr("Delete profile"),
                                           QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmDeleteProfileButton"));
    question->button(QMessageBox::Cancel)
        ->setObjectName(QStringLiteral("cancelDeleteProfileButton"));
    question->setDefaultButton(QMessageBox::Cancel);
    // Queued: the question has closed by then.
    QObject::connect(yes, &QPushButton::clicked, parent, then, Qt::QueuedConnection);
    question->open();
}

} // namespace ui
