// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/keychainprobe.h"
#include "tests/src/profiles/keychain/fakeentries.h"

/// Says about the keychain what a test wants.
class FakeProbe final : public profiles::keychain::KeychainProbe
{
public:
    using State = base::SecretStoreState;
    using Presence = profiles::keychain::EntryPresence;

    [[nodiscard]] base::TypedCall<State> *ready(QObject *parent) override { return state(parent); }
    [[nodiscard]] base::TypedCall<State> *state(QObject *parent) override
    {
        return new ComputedCall<State>([this] { return known; }, parent);
    }
    [[nodiscard]] base::TypedCall<Presence> *look(const QString &, QObject *parent) override
    {
        return new ComputedCall<Presence>([this] { return presence; }, parent);
    }
    [[nodiscard]] base::TypedCall<State> *unlock(QObject *parent) override
    {
        ++prompts;
        return state(parent);
    }

    State known = State::Unlocked;
    Presence presence = Presence::Absent;
    int prompts = 0;
};
