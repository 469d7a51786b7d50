// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "base/secretbytes.h"

#include <QString>

#include <optional>

namespace profiles::keychain {

/// What an entry holds; nullopt when it is certain that there is none.
using EntryCall = base::TypedCall<std::optional<base::SecretBytes>>;

/// Single entries of a keychain, with honest answers: "absent" is told apart from "locked", which
/// the keychains themselves do not do. Errors carry a SecretTrouble.
class EntryStore
{
public:
    virtual ~EntryStore() = default;
    [[nodiscard]] virtual EntryCall *read(const QString &key, QObject *parent) = 0;
    /// Ends with nullopt once the keychain took the value; whether it kept it only read() tells.
    [[nodiscard]] virtual EntryCall *write(const QString &key, const base::SecretBytes &value,
                                           QObject *parent) = 0;
    /// Ends with nullopt; a locked keychain may say so and remove nothing: only read() tells.
    [[nodiscard]] virtual EntryCall *remove(const QString &key, QObject *parent) = 0;
};

} // namespace profiles::keychain
