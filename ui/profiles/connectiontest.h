// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/backend.h"

#include <QHash>
#include <QPointer>

namespace ui {

/// Asks AWS who a profile is, one profile at a time, and keeps in the marks how that ended.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the test.
    ConnectionTest(Backend &backend, profiles::ProfileStore &store, QObject *parent = nullptr);

    /// Nothing happens while one is under way.
    void start(const profiles::Profile &profile);
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_call.isNull(); }
    /// The account that answered last for this profile; empty when none did.
    [[nodiscard]] base::AccountId testedAccount(const base::ProfileId &profile) const
    {
        return m_accounts.value(profile);
    }

signals:
    void runningChanged();
    void succeeded(const profiles::Profile &profile, const ui::Identity &identity);
    void failed(const profiles::Profile &profile, const base::Error &error);

private:
    void take(const profiles::Profile &profile, const base::Result<Identity> &answer);
    void keep(const base::ProfileId &profile, profiles::ProfileHealth health);

    Backend &m_backend;
    profiles::ProfileStore &m_store;
    QPointer<base::TypedCall<Identity>> m_call;
    QHash<base::ProfileId, base::AccountId> m_accounts;
};

} // namespace ui
