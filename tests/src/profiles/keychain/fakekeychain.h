// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/rawkeychain.h"

#include <QList>

/// A keychain that answers when it is told to. Holds the listeners of every job that ever started.
class FakeKeychain final : public profiles::keychain::RawKeychain
{
public:
    using Answer = profiles::keychain::KeychainAnswer;
    using Job = profiles::keychain::KeychainJob;

    void start(const Job &job, Listener listener) override
    {
        started.append(job);
        m_listeners.append(std::move(listener));
        if (answersAtOnce)
            m_listeners.last()(*answersAtOnce);
    }
    void answer(qsizetype job, const Answer &answer) { m_listeners[job](answer); }
    [[nodiscard]] QString lastKey() const
    {
        return started.isEmpty() ? QString() : started.last().key;
    }

    QList<Job> started;
    std::optional<Answer> answersAtOnce;

private:
    QList<Listener> m_listeners;
};
