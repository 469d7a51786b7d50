// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/processform.h"

#include "ui/profiles/consentbox.h"

#include <QLineEdit>

namespace ui {

ProcessForm::ProcessForm(const Theme &theme, QWidget *parent)
    : SourceForm(theme, parent), m_command(new QLineEdit(this)),
      m_consent(new ConsentBox("allowCommandBox", this))
{
    m_command->setObjectName(QStringLiteral("commandField"));
    m_command->setFont(Theme::identifierFont(m_command->font()));
    grid().addRow(tr("Command"), m_command,
                  tr("Program and arguments, as credential_process has them."));
    grid().addWide(m_consent);
    connect(m_command, &QLineEdit::textChanged, m_consent,
            [this] { m_consent->setCommand(m_command->text().trimmed()); });
}

void ProcessForm::load(const Source &source)
{
    if (const auto *process = std::get_if<profiles::ProcessCommand>(&source))
        m_command->setText(process->command);
}

SourceForm::Source ProcessForm::source() const
{
    return profiles::ProcessCommand{m_command->text().trimmed()};
}

void ProcessForm::check()
{
    grid().setProblem(m_command, m_command->text().trimmed().isEmpty()
                                     ? tr("Enter the command that prints the credentials.")
                                     : QString());
}

} // namespace ui
