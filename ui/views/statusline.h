// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/scopewatch.h"

#include <QWidget>

namespace ui {

class PlainLabel;

/// The line at the foot of the window: quota use of the scope that is shown, time to the next poll,
/// the clock in UTC and local time.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// `watch` may be null; `scopeName` is "profile region". Called once a second.
    void showFacts(const cutover::ScopeWatch *watch, const QString &scopeName);
    /// A sentence about the session ("Simulated session", "Read-only").
    void setSession(const QString &text);

private:
    PlainLabel *m_session;
    PlainLabel *m_quota;
    PlainLabel *m_poll;
    PlainLabel *m_time;
};

} // namespace ui
