// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/secrettrouble.h"
#include "tests/support/heldcall.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace support {

/// A keychain in memory, with the troubles of a real one on demand. Notes what was begun.
class FakeSecretStore final : public base::SecretStore
{
public:
    using State = base::SecretStoreState;

    /// What state() answers; anything but Unlocked makes reads, writes and removals fail alike.
    State stateNow = State::Unlocked;
    /// What unlock() leads to.
    State afterUnlock = State::Unlocked;
    /// unlock() does not end by itself: `prompt` is the one that waits for the test's answer.
    bool isPromptLeftOpen = false;
    QPointer<HeldCall<State>> prompt;
    /// Every read, write and removal fails with it.
    std::optional<base::SecretTrouble> failure;
    /// Calls but state() that start now do not end by themselves.
    bool isHolding = false;
    /// "read", "write" or "remove" for each that was not held, in order.
    QStringList begun;
    /// How often the person was asked.
    int prompts = 0;

    [[nodiscard]] bool holds(const base::ProfileId &profile) const
    {
        return m_secrets.contains(profile);
    }
    [[nodiscard]] base::SecretBytes secret(const base::ProfileId &profile) const
    {
        return m_secrets.value(profile);
    }
    [[nodiscard]] bool isEmpty() const { return m_secrets.isEmpty(); }
    [[nodiscard]] qsizetype removals() const { return begun.count(QStringLiteral("remove")); }
    /// Writes and removals.
    [[nodiscard]] qsizetype changes() const
    {
        return begun.count(QStringLiteral("write")) + removals();
    }
    void setWaiting(bool isWaiting)
    {
        m_isWaiting = isWaiting;
        emit waitingChanged(isWaiting);
    }

    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &profile,
                                                           QObject *parent) override
    {
        return entryCall<base::SecretBytes>(
            "read", [this, profile] { return find(profile); }, parent);
    }
    [[nodiscard]] base::TypedCall<void> *
    write(const base::ProfileId &profile, const base::SecretBytes &secret, QObject *parent) override
    {
        return entryCall<void>(
            "write",
            [this, profile, secret] {
                m_secrets.insert(profile, secret);
                return base::Result<>();
            },
            parent);
    }
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &profile,
                                                QObject *parent) override
    {
        return entryCall<void>(
            "remove",
            [this, profile] {
                m_secrets.remove(profile);
                return base::Result<>();
            },
            parent);
    }
    [[nodiscard]] base::TypedCall<State> *state(QObject *parent) override
    {
        return new base::FinishedCall<State>(stateNow, parent);
    }
    [[nodiscard]] base::TypedCall<State> *unlock(QObject *parent) override
    {
        ++prompts;
        if (!isPromptLeftOpen)
            return new EntryCall<State>([this] { return unlocked(); }, isHolding, parent);
        prompt = new HeldCall<State>(parent);
        return prompt;
    }
    [[nodiscard]] bool isWaiting() const override { return m_isWaiting; }

private:
    /// Works when it is started, or, while the store holds its calls, never.
    template <class T>
    class EntryCall final : public base::TypedCall<T>
    {
    public:
        using Work = std::function<base::Result<T>()>;

        EntryCall(Work work, const bool &isHolding, QObject *parent)
            : base::TypedCall<T>(parent), m_work(std::move(work)), m_isHolding(isHolding)
        {}

    protected:
        void run() override
        {
            if (!m_isHolding)
                this->finish(m_work());
        }
        void abort() override {}

    private:
        Work m_work;
        const bool &m_isHolding;
    };

    template <class T>
    [[nodiscard]] base::TypedCall<T> *
    entryCall(const char *name, std::function<base::Result<T>()> work, QObject *parent)
    {
        const auto begin = [this, name, work = std::move(work)]() -> base::Result<T> {
            begun.append(QString::fromLatin1(name));
            if (const auto trouble = troubleNow())
                return base::failure(base::secretError(*trouble, {}));
            return work();
        };
        return new EntryCall<T>(begin, isHolding, parent);
    }
    [[nodiscard]] base::Result<base::SecretBytes> find(const base::ProfileId &profile) const
    {
        if (!holds(profile))
            return base::failure(base::secretError(base::SecretTrouble::Absent, {}));
        return secret(profile);
    }
    [[nodiscard]] base::Result<State> unlocked()
    {
        stateNow = afterUnlock;
        return stateNow;
    }
    [[nodiscard]] std::optional<base::SecretTrouble> troubleNow() const
    {
        if (failure)
            return failure;
        switch (stateNow) {
        case State::Unlocked: return std::nullopt;
        case State::Locked: return base::SecretTrouble::Locked;
        case State::Missing: return base::SecretTrouble::Missing;
        case State::Slow: return base::SecretTrouble::Slow;
        }
        return std::nullopt;
    }

    QHash<base::ProfileId, base::SecretBytes> m_secrets;
    bool m_isWaiting = false;
};

} // namespace support
