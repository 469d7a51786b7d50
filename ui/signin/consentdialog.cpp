// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/consentdialog.h"

#include "profiles/processcommand.h"
#include "ui/signin/signinframe.h"
#include "ui/theme/plaintext.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kCommandLines = 6;

} // namespace

ConsentDialog::ConsentDialog(Question question, QWidget *parent)
    : QDialog(parent), m_question(std::move(question)), m_command(commandText(m_question.command))
{
    auto *layout =
        frameSignIn(*this, QStringLiteral("consentDialog"), tr("Allow a program to be run"));
    layout->addWidget(makeParagraph(
        tr("Profile %1 takes its credentials from this command. It runs as you, and can do all "
           "that you can.")
            .arg(m_question.profile),
        *this));
    addCommand(*layout);
    layout->addWidget(makeParagraph(origin(), *this, PlainLabel::Look::Dim));
    layout->addWidget(makeParagraph(
        m_command.isWhole ? tr("You are asked again when the command changes.") : longCommandText(),
        *this, PlainLabel::Look::Dim));
    addButtons(*layout);
}

void ConsentDialog::addCommand(QVBoxLayout &layout)
{
    auto *field = new QPlainTextEdit(this);
    field->setObjectName(QStringLiteral("consentCommand"));
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setFont(Theme::identifierFont(font()));
    field->setPlainText(m_command.text);
    field->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * kCommandLines);
    auto *label = new PlainLabel(tr("Command"), this);
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field);
}

void ConsentDialog::addButtons(QVBoxLayout &layout)
{
    auto *buttons = makeCancelBox(*this);
    auto *allow = buttons->addButton(tr("Allow"), QDialogButtonBox::AcceptRole);
    allow->setObjectName(QStringLiteral("allowButton"));
    allow->setAutoDefault(false);
    allow->setEnabled(m_command.isWhole);
    auto *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        emit allowed(profiles::commandHash(m_question.command));
    });
    layout.addStretch();
    layout.addWidget(buttons);
}

QString ConsentDialog::origin() const
{
    if (m_question.files.isEmpty())
        return tr("It is a profile of this program.");
    QStringList files;
    for (const QString &file : m_question.files)
        files << visibleText(file, 300);
    return tr("It stands in %1.").arg(files.join(QStringLiteral(", ")));
}

} // namespace ui
