// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/serverstab.h"
#include "ui/startflow.h"
#include "ui/text/formats.h"
#include "ui/text/startmessages.h"
#include "ui/theme/flashbar.h"
#include "ui/views/scopebar.h"
#include "ui/views/serverview.h"
#include "ui/windowmenus.h"

// Whether a start is offered, and why not.

namespace ui {

namespace {

const QString kBarredFlash = QStringLiteral("startBarred");

} // namespace

void MainWindow::beginStart()
{
    if (m_startFlow->isSending())
        return;
    const auto hidden = serverView().hiddenSelectedIds();
    const auto chosen = serverView().selectedIds();
    m_startFlow->begin({chosen.begin(), chosen.end()}, {hidden.begin(), hidden.end()});
}

void MainWindow::updateStart()
{
    const auto count = serverView().selectedIds().size();
    const bool isOffered = page() == DeskShown && m_tabs->tab() == DeskTabs::ServersShown;
    const QString reason = startProblem();
    const QString text =
        count == 0 ? tr("Start cutover…") : tr("Start cutover of %1…").arg(serverCount(count));
    m_scopeBar->setStart(text, reason.isEmpty(), reason);
    m_scopeBar->setStartVisible(isOffered);
    serverView().setStartProblem(reason);
    m_menus->setStart(text, isOffered && reason.isEmpty(),
                      isOffered ? reason
                                : tr("Starting is offered where the selection is visible."));
    if (isOffered && reason.isEmpty())
        m_flashBar->dismiss(kBarredFlash);
}

QString MainWindow::startProblem() const
{
    if (const QString reason = m_desk.readOnlyReason(m_desk.profile()); !reason.isEmpty())
        return reason;
    if (m_startFlow->isSending())
        return tr("A start is being sent.");
    return serverView().selectedIds().isEmpty() ? tr("Tick source servers first.") : QString();
}

/// The key was pressed: nothing at all would happen, where a tool tip says why to the mouse alone.
void MainWindow::tellWhyNoStart(const QString &reason)
{
    Flash flash = cannotStartMessage(reason);
    flash.id = kBarredFlash;
    m_flashBar->show(flash);
}

} // namespace ui
