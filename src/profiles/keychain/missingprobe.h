// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/keychainprobe.h"

namespace profiles::keychain {

/// For a process that cannot use the keychain at all: no job is ever given to it.
class MissingProbe final : public KeychainProbe
{
public:
    using State = base::SecretStoreState;

    [[nodiscard]] base::TypedCall<State> *ready(QObject *parent) override
    {
        return missing(parent);
    }
    [[nodiscard]] base::TypedCall<State> *state(QObject *parent) override
    {
        return missing(parent);
    }
    [[nodiscard]] base::TypedCall<State> *unlock(QObject *parent) override
    {
        return missing(parent);
    }
    [[nodiscard]] base::TypedCall<EntryPresence> *look(const QString &, QObject *parent) override
    {
        return new base::FinishedCall<EntryPresence>(EntryPresence::Missing, parent);
    }

private:
    static base::TypedCall<State> *missing(QObject *parent)
    {
        return new base::FinishedCall<State>(State::Missing, parent);
    }
};

} // namespace profiles::keychain
