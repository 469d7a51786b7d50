// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/sessionsecretstore.h"

namespace profiles {

/// The keychain, until the user chooses to keep secrets for this session only because there is no
/// keychain: from then on new secrets stay in memory. What was kept in the keychain before is still
/// read from it.
class ChosenSecretStore final : public base::SecretStore
{
    Q_OBJECT

public:
    /// `keychain` must outlive the store.
    explicit ChosenSecretStore(base::SecretStore &keychain, QObject *parent = nullptr);

    void keepForThisSession();
    [[nodiscard]] bool keepsForThisSession() const noexcept { return m_keepsForThisSession; }

    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &profile,
                                                           QObject *parent) override;
    [[nodiscard]] base::TypedCall<void> *write(const base::ProfileId &profile,
                                               const base::SecretBytes &secret,
                                               QObject *parent) override;
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &profile,
                                                QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override;
    [[nodiscard]] bool isWaiting() const override { return m_keychain.isWaiting(); }

private:
    base::SecretStore &m_keychain;
    SessionSecretStore m_session;
    bool m_keepsForThisSession = false;
};

} // namespace profiles
