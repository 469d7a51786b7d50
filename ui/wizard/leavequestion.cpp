// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/leavequestion.h"

#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

const QString kLeaveQuestion = QStringLiteral("leaveQuestion");

struct LeaveQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::LeaveQuestion)
};

QString lossText(int tags)
{
    return tags == 1
               ? LeaveQuestionWords::tr("1 tag that was typed is lost.")
               : LeaveQuestionWords::tr("%1 tags that were typed are lost.").arg(numberText(tags));
}

} // namespace

void askBeforeLeaving(int tags, const QString &place, QWidget *parent,
                      const std::function<void()> &leave)
{
    if (parent->findChild<QMessageBox *>(kLeaveQuestion))
        return;
    auto *question = new QMessageBox(QMessageBox::Question, LeaveQuestionWords::tr("Start cutover"),
                                     {}, QMessageBox::NoButton, parent);
    question->setObjectName(kLeaveQuestion);
    question->setTextFormat(Qt::PlainText);
    const QString text = LeaveQuestionWords::tr("Leave the start? %1").arg(lossText(tags));
    question->setText(place.isEmpty() ? text : place + QStringLiteral("\n\n") + text);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *goBack =
        question->addButton(LeaveQuestionWords::tr("Go back"), QMessageBox::RejectRole);
    goBack->setObjectName(QStringLiteral("goBackButton"));
    QPushButton *anyway =
        question->addButton(LeaveQuestionWords::tr("Leave"), QMessageBox::DestructiveRole);
    anyway->setObjectName(QStringLiteral("leaveButton"));
    question->setDefaultButton(goBack);
    question->setEscapeButton(goBack);
    // Queued: the question has closed by then.
    QObject::connect(anyway, &QPushButton::clicked, parent, leave, Qt::QueuedConnection);
    question->open();
}

} // namespace ui
