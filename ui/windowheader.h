// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/text/bandtext.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QTimer>

namespace ui {

class IdentityBand;
class ScopeBar;
class StatusLine;

/// Keeps the fixed parts of the window true: identity band, scope bar, status line. Looks once a
/// second, because ages and waiting times pass by themselves.
class WindowHeader : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the header.
    WindowHeader(Desk &desk, const Theme &theme, IdentityBand &band, ScopeBar &scopeBar,
                 StatusLine &statusLine, QObject *parent);

    [[nodiscard]] QString windowTitle() const;

public slots:
    void update();
    void updateProfiles();
    void tick();

private:
    void updateBand();
    void updateRegions();
    void updateAccounts();
    void updateAge();
    [[nodiscard]] BandFacts bandFacts() const;
    [[nodiscard]] QString sessionText() const;
    [[nodiscard]] QList<ScopeBar::AccountEntry> namedAccounts() const;
    [[nodiscard]] SessionFacts session() const;
    [[nodiscard]] base::Instant now() const;

    Desk &m_desk;
    const Theme &m_theme;
    IdentityBand &m_band;
    ScopeBar &m_scopeBar;
    StatusLine &m_statusLine;
    QTimer m_timer;
};

} // namespace ui
