// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sessionnotices.h"

#include "ui/startflow.h"
#include "ui/theme/flashbar.h"

namespace ui {

SessionNotices::SessionNotices(Desk &desk, FlashBar &flashBar, StartFlow &startFlow,
                               QObject *parent)
    : QObject(parent), m_desk(desk), m_flashBar(flashBar), m_startFlow(startFlow)
{
    connect(&m_desk, &Desk::callerChanged, this, &SessionNotices::onCallerChanged);
    connect(&m_desk, &Desk::watchClosing, this, [this](cutover::ScopeWatch *watch) {
        m_startFlow.abandon(watch->scope().profile, StartFlow::Abandon::All);
    });
}

void SessionNotices::onCallerChanged(const base::AccountId &before, const base::AccountId &now)
{
    m_startFlow.abandon(m_desk.profile(), StartFlow::Abandon::Unsent);
    m_flashBar.show(
        {.id = QStringLiteral("caller"),
         .tone = Tone::Warning,
         .title = tr("Profile %1 now acts as account %2").arg(m_desk.profileName(), now.grouped()),
         .text = tr("Its keys were changed by another program; they belonged to account "
                    "%1 before. That account was closed here, and a start that had not "
                    "been sent was dropped.")
                     .arg(before.grouped()),
         .details = {},
         .actionText = {},
         .action = {}});
}

} // namespace ui
