// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

#include <QObject>

namespace ui {

class FlashBar;
class StartFlow;

/// When what stands behind a profile changes under the window, by other keys or another simulator:
/// ends what was begun with the one before and says so.
class SessionNotices : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SessionNotices(Desk &desk, FlashBar &flashBar, StartFlow &startFlow, QObject *parent);

private:
    void onCallerChanged(const base::AccountId &before, const base::AccountId &now);

    Desk &m_desk;
    FlashBar &m_flashBar;
    StartFlow &m_startFlow;
};

} // namespace ui
