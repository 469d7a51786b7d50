// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ssosessions.h"

#include <QPointer>

#include <optional>

namespace ui {

/// The accounts that an Identity Center lists for the person who signed in, and the roles of one of
/// them. What was asked about another sign-in or account before is dropped.
class SsoChoices : public QObject
{
    Q_OBJECT

public:
    /// `sessions` must outlive it.
    explicit SsoChoices(profiles::SsoSessions &sessions, QObject *parent = nullptr);

    /// Forgets all that was read of another one; nullopt while there is none.
    void setSession(const std::optional<profiles::SsoSession> &session);
    void readAccounts();
    void readRoles(const base::AccountId &account);
    [[nodiscard]] bool isSignedIn() const;
    [[nodiscard]] const QList<profiles::SsoAccount> &accounts() const { return m_accounts; }
    [[nodiscard]] const QStringList &roles() const { return m_roles; }

signals:
    void changed();
    void failed(const base::Error &error);

private:
    void forget();

    profiles::SsoSessions &m_sessions;
    std::optional<profiles::SsoSession> m_session;
    QList<profiles::SsoAccount> m_accounts;
    QStringList m_roles;
    QPointer<base::Call> m_accountsCall;
    QPointer<base::Call> m_rolesCall;
};

} // namespace ui
