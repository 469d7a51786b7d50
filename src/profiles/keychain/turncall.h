// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/keychain/keychainprobe.h"
#include "profiles/keychain/keychaintrouble.h"
#include "profiles/keychain/turns.h"

#include <QPointer>

#include <functional>

namespace profiles::keychain {

/// Work on the keychain that waits for its turn and begins only when the keychain is unlocked, so
/// that no job of it can make the system ask the user.
template <class T>
class TurnCall final : public base::SteppedCall<T>
{
public:
    using Make = std::function<base::TypedCall<T> *(QObject *parent)>;

    /// `probe` must outlive the call; `make` makes the work.
    TurnCall(Turns &turns, KeychainProbe &probe, Make make, QObject *parent)
        : base::SteppedCall<T>(parent), m_turns(&turns), m_probe(probe), m_make(std::move(make))
    {}
    ~TurnCall() override { leave(); }

protected:
    void run() override
    {
        if (!m_turns)
            return this->fail(stateError(base::SecretStoreState::Missing));
        m_turns->join(this, [this] { askWhetherReady(); });
    }
    void abort() override
    {
        base::SteppedCall<T>::abort();
        leave();
    }

private:
    void askWhetherReady()
    {
        this->stepAnyway(m_probe.ready(this), [this](const auto &state) { onState(state); });
    }
    void onState(const base::Result<base::SecretStoreState> &state)
    {
        if (!state)
            return end(base::failure(state.error()));
        if (*state != base::SecretStoreState::Unlocked)
            return end(base::failure(stateError(*state)));
        this->stepAnyway(m_make(this), [this](const base::Result<T> &result) { end(result); });
    }
    void end(base::Result<T> result)
    {
        this->finish(std::move(result));
        leave();
    }
    void leave()
    {
        if (m_turns)
            m_turns->leave(this);
    }

    QPointer<Turns> m_turns;
    KeychainProbe &m_probe;
    Make m_make;
};

} // namespace profiles::keychain
