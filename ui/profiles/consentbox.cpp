// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/consentbox.h"

#include "profiles/processcommand.h"
#include "ui/text/commandtext.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ui {

ConsentBox::ConsentBox(const char *objectName, QWidget *parent)
    : QWidget(parent), m_box(new QCheckBox(tr("Allow this program to be run"), this)),
      m_shown(new PlainLabel({}, PlainLabel::Look::Identifier, this))
{
    m_box->setObjectName(QLatin1String(objectName));
    m_shown->setObjectName(QStringLiteral("allowedCommand"));
    m_shown->setBreaksWords(true);
    m_shown->setWordWrap(true);
    auto *note = new PlainLabel(tr("It runs on this computer with your rights, each time the "
                                   "credentials are needed. Another command has to be allowed "
                                   "anew."),
                                PlainLabel::Look::Small, this);
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kStep);
    layout->addWidget(m_box);
    layout->addWidget(m_shown);
    layout->addWidget(note);
    setCommand({});
}

void ConsentBox::setConsented(const QByteArray &hash)
{
    m_consented = hash;
    setCommand(m_command);
}

void ConsentBox::setCommand(const QString &command)
{
    m_command = command;
    const CommandText shown = commandText(command);
    const bool canBeAllowed = !command.isEmpty() && shown.isWhole;
    m_shown->setText(shown.text);
    m_shown->setVisible(!command.isEmpty());
    m_box->setEnabled(canBeAllowed);
    m_box->setToolTip(toolTipText(shown.isWhole ? QString() : longCommandText()));
    m_box->setChecked(canBeAllowed && profiles::commandHash(command) == m_consented);
}

QByteArray ConsentBox::consented() const
{
    return m_box->isChecked() ? profiles::commandHash(m_command) : QByteArray();
}

} // namespace ui
