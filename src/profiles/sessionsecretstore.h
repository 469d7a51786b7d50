// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"

#include <QHash>

namespace profiles {

/// Secrets in the memory of this process only: for a session without a keychain, said to the user.
/// Nothing is left when the store ends.
class SessionSecretStore final : public base::SecretStore
{
    Q_OBJECT

public:
    using base::SecretStore::SecretStore;

    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &profile,
                                                           QObject *parent) override;
    [[nodiscard]] base::TypedCall<void> *write(const base::ProfileId &profile,
                                               const base::SecretBytes &secret,
                                               QObject *parent) override;
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &profile,
                                                QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override;
    [[nodiscard]] bool isWaiting() const override { return false; }

private:
    [[nodiscard]] base::Result<base::SecretBytes> find(const base::ProfileId &profile) const;

    QHash<base::ProfileId, base::SecretBytes> m_secrets;
};

} // namespace profiles
