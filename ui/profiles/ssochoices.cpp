// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/ssochoices.h"

namespace ui {

SsoChoices::SsoChoices(profiles::SsoSessions &sessions, QObject *parent)
    : QObject(parent), m_sessions(sessions)
{}

void SsoChoices::setSession(const std::optional<profiles::SsoSession> &session)
{
    if (session == m_session)
        return;
    m_session = session;
    forget();
    emit changed();
}

void SsoChoices::forget()
{
    delete m_accountsCall;
    delete m_rolesCall;
    m_accounts.clear();
    m_roles.clear();
}

bool SsoChoices::isSignedIn() const
{
    return m_session && m_sessions.isSignedIn(*m_session);
}

void SsoChoices::readAccounts()
{
    delete m_accountsCall;
    if (!m_session)
        return;
    auto *call = m_sessions.accounts(*m_session, this);
    m_accountsCall = call;
    base::whenDone(call, this, [this](const base::Result<QList<profiles::SsoAccount>> &result) {
        m_accountsCall = nullptr;
        if (!result) {
            emit failed(result.error());
            return;
        }
        m_accounts = *result;
        emit changed();
    });
    call->start();
}

void SsoChoices::readRoles(const base::AccountId &account)
{
    delete m_rolesCall;
    m_roles.clear();
    if (!isSignedIn())
        return;
    auto *call = m_sessions.roles(*m_session, account, this);
    m_rolesCall = call;
    base::whenDone(call, this, [this](const base::Result<QStringList> &result) {
        m_rolesCall = nullptr;
        if (!result) {
            emit failed(result.error());
            return;
        }
        m_roles = *result;
        emit changed();
    });
    call->start();
}

} // namespace ui
