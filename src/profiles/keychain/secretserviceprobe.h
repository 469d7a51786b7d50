// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/keychainprobe.h"
#include "profiles/keychain/secretservice.h"

namespace profiles::keychain {

/// Asks the Secret Service itself, over D-Bus: three honest answers, and no prompt but on unlock().
class SecretServiceProbe final : public KeychainProbe
{
public:
    explicit SecretServiceProbe(SecretService service) : m_service(std::move(service)) {}

    [[nodiscard]] base::TypedCall<base::SecretStoreState> *ready(QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override;
    [[nodiscard]] base::TypedCall<EntryPresence> *look(const QString &key,
                                                       QObject *parent) override;
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override;

private:
    SecretService m_service;
};

} // namespace profiles::keychain
