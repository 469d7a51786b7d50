// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/closequestion.h"

#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

const QString kQuestion = QStringLiteral("closeQuestion");

struct CloseQuestionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CloseQuestion)
};

QString unwatchedText(int jobs)
{
    if (jobs == 1)
        return CloseQuestionWords::tr("1 job is running. AWS goes on with it; nobody is watching "
                                      "it here after quitting.");
    return CloseQuestionWords::tr("%1 are running. AWS goes on with them; nobody is watching them "
                                  "here after quitting.")
        .arg(jobCount(jobs));
}

QString simulatedJobsText(int jobs)
{
    if (jobs == 1)
        return CloseQuestionWords::tr("1 simulated job is running. It ends with the simulator.");
    return CloseQuestionWords::tr("%1 simulated jobs are running. They end with the simulator.")
        .arg(numberText(jobs));
}

} // namespace

QString closeWarning(const OpenStarts &open)
{
    QStringList parts;
    if (open.reading > 0)
        parts << CloseQuestionWords::tr(
            "A confirmed start is still reading the servers. Nothing has been sent: if "
            "you quit now, nothing is started.");
    if (open.sending > 0)
        parts << CloseQuestionWords::tr(
            "AWS has not answered yet. If you quit now you will not see here whether it "
            "started; the MGN console will show it.");
    if (open.unresolvedServers > 0)
        parts << CloseQuestionWords::tr(
                     "%1 may have been started; it is being looked for. After quitting, this "
                     "program no longer keeps them from being started twice.")
                     .arg(serverCount(open.unresolvedServers));
    if (open.runningJobs > 0)
        parts << unwatchedText(open.runningJobs);
    if (open.simulatedJobs > 0)
        parts << simulatedJobsText(open.simulatedJobs);
    if (!parts.isEmpty() && !open.production.isEmpty())
        parts.prepend(open.production.join(u'\n'));
    return parts.join(QStringLiteral("\n\n"));
}

void askBeforeClosing(const QString &warning, QWidget *parent, const std::function<void()> &quit)
{
    if (parent->findChild<QMessageBox *>(kQuestion))
        return;
    auto *question =
        new QMessageBox(QMessageBox::Warning, CloseQuestionWords::tr("Quit while something runs?"),
                        {}, QMessageBox::Cancel, parent);
    question->setObjectName(kQuestion);
    question->setTextFormat(Qt::PlainText);
    question->setText(warning);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *anyway =
        question->addButton(CloseQuestionWords::tr("Quit anyway"), QMessageBox::DestructiveRole);
    anyway->setObjectName(QStringLiteral("quitAnywayButton"));
    question->button(QMessageBox::Cancel)->setObjectName(QStringLiteral("cancelQuitButton"));
    question->setDefaultButton(QMessageBox::Cancel);
    // Queued: the question has closed by then, and no dialog stands before the window.
    QObject::connect(anyway, &QPushButton::clicked, parent, quit, Qt::QueuedConnection);
    question->open();
}

} // namespace ui
