// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startnotices.h"

#include <utility>

namespace ui {

StartNotices::StartNotices(Desk &desk, FlashBar &flashBar, QObject *parent)
    : QObject(parent), m_desk(desk), m_flashBar(flashBar), m_showsSimulated(desk.isSimulated())
{
    connect(&m_desk, &Desk::stateChanged, this, &StartNotices::onDeskState);
}

void StartNotices::show(const cutover::Scope &scope, Flash flash)
{
    if (m_desk.backend().isSimulated(scope.profile)) {
        flash.title = tr("Simulator: %1").arg(flash.title);
        if (!isOfShownKind(scope))
            flash.tone = Tone::Neutral;
        m_simulated.insert(flash.id);
    }
    m_flashBar.show(flash);
}

void StartNotices::showWithBoard(const cutover::Scope &scope, Flash flash)
{
    flash.action = [this] { emit boardWanted(); };
    if (!isOfShownKind(scope))
        flash.actionText.clear();
    show(scope, std::move(flash));
}

void StartNotices::onDeskState()
{
    // Without a profile there is no kind: the board keeps what it showed, and so does this.
    if (m_desk.profile().isEmpty() || m_desk.isSimulated() == m_showsSimulated)
        return;
    m_showsSimulated = m_desk.isSimulated();
    if (m_showsSimulated)
        return;
    for (const QString &id : std::as_const(m_simulated))
        m_flashBar.dismiss(id);
    m_simulated.clear();
}

bool StartNotices::isOfShownKind(const cutover::Scope &scope) const
{
    return m_desk.backend().isSimulated(scope.profile) == m_showsSimulated;
}

} // namespace ui
