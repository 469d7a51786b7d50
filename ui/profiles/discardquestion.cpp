// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/discardquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

const QString kDiscardQuestion = QStringLiteral("discardProfileQuestion");

struct DiscardQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::DiscardQuestion)
};

} // namespace

void askBeforeDiscarding(QWidget *parent, const std::function<void()> &then)
{
    if (parent->findChild<QMessageBox *>(kDiscardQuestion))
        return;
    auto *question =
        new QMessageBox(QMessageBox::Warning, DiscardQuestionWords::tr("Unsaved changes"), {},
                        QMessageBox::NoButton, parent);
    question->setObjectName(kDiscardQuestion);
    question->setTextFormat(Qt::PlainText);
    question->setText(DiscardQuestionWords::tr("Discard what was entered?"));
    question->setInformativeText(DiscardQuestionWords::tr("It has not been saved."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = question->addButton(DiscardQuestionWords::tr("Discard changes"),
                                               QMessageBox::DestructiveRole);
    QPushButton *keep =
        question->addButton(DiscardQuestionWords::tr("Keep editing"), QMessageBox::RejectRole);
    discard->setObjectName(QStringLiteral("discardProfileButton"));
    keep->setObjectName(QStringLiteral("keepEditingButton"));
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    // Queued: the question has closed by then.
    QObject::connect(discard, &QPushButton::clicked, parent, then, Qt::QueuedConnection);
    question->open();
}

} // namespace ui
