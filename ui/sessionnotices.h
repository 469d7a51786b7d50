// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"
#include "ui/theme/statemark.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

class FlashBar;
class StartFlow;

/// When what stands behind a profile changes under the window: other keys or another simulator end
/// what was begun with the one before; credentials that end or that only a person can renew offer
/// to sign in again, and what is shown, ticked and typed stays as it is.
class SessionNotices : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SessionNotices(Desk &desk, FlashBar &flashBar, StartFlow &startFlow, QObject *parent);

signals:
    /// "Sign in again" was clicked, here or at a start: whoever asks the person does so now and
    /// then calls Desk::confirmIdentity(), which closes nothing.
    void signInRequested(const base::ProfileId &profile);

private:
    /// What was told of the end of which credentials.
    struct Told {
        base::ProfileId profile;
        base::Instant end;
        Tone tone;
        bool operator==(const Told &) const = default;
    };
    void onCallerChanged(const base::AccountId &before, const base::AccountId &now,
                         Desk::CallerChange why);
    void onSignInNeeded(const base::ProfileId &profile, const base::Error &error);
    void onIdentified(const base::ProfileId &profile);
    /// Credentials end by themselves.
    void lookAtCredentials();
    [[nodiscard]] std::optional<Told> endOfCredentials() const;
    void tell(const Told &end);

    Desk &m_desk;
    FlashBar &m_flashBar;
    StartFlow &m_startFlow;
    QTimer m_timer;
    std::optional<Told> m_told;
};

} // namespace ui
