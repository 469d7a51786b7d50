// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/machineform.h"

#include "ui/theme/plainlabel.h"

namespace ui {

MachineForm::MachineForm(const Theme &theme, QWidget *parent) : SourceForm(theme, parent)
{
    auto *words = new PlainLabel(
        tr("The credentials are those of the role that AWS gives the machine this program runs on: "
           "an EC2 instance through its metadata service (IMDSv2), a container of ECS or EKS "
           "through the address in its environment. There is nothing to enter but a region.\n"
           "The metadata service is asked only when this profile is opened or tested, and while it "
           "is open, before the credentials end."),
        PlainLabel::Look::Dim, this);
    words->setObjectName(QStringLiteral("machineRoleWords"));
    words->setWordWrap(true);
    grid().addWide(words);
}

void MachineForm::load(const Source &) {}

} // namespace ui
