// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/secrettrouble.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace tests {

/// A keychain in memory that can be locked, missing, slow, failing or waiting.
class LockableKeychain final : public base::SecretStore
{
    Q_OBJECT

public:
    using base::SecretStore::SecretStore;

    /// What state() answers; anything but Unlocked makes the other calls fail accordingly.
    base::SecretStoreState stateNow = base::SecretStoreState::Unlocked;
    /// What unlock() leads to.
    base::SecretStoreState afterUnlock = base::SecretStoreState::Unlocked;
    /// Every read, write and removal fails with it.
    std::optional<base::SecretTrouble> failure;
    /// Calls other than state() do not end by themselves: release() lets them.
    bool isHolding = false;

    [[nodiscard]] bool holds(const base::ProfileId &profile) const
    {
        return m_secrets.contains(profile);
    }
    [[nodiscard]] base::SecretBytes secret(const base::ProfileId &profile) const
    {
        return m_secrets.value(profile);
    }
    [[nodiscard]] int removals() const { return m_removals; }
    void release()
    {
        isHolding = false;
        for (const std::function<void()> &go : std::exchange(m_waiting, {}))
            go();
    }

    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &profile,
                                                           QObject *parent) override
    {
        return make<base::SecretBytes>(
            parent, [this, profile]() -> base::Result<base::SecretBytes> {
                if (const auto trouble = troubleNow())
                    return base::failure(base::secretError(*trouble, {}));
                if (!holds(profile))
                    return base::failure(base::secretError(base::SecretTrouble::Absent, {}));
                return secret(profile);
            });
    }
    [[nodiscard]] base::TypedCall<void> *
    write(const base::ProfileId &profile, const base::SecretBytes &secret, QObject *parent) override
    {
        return make<void>(parent, [this, profile, secret]() -> base::Result<> {
            if (const auto trouble = troubleNow())
                return base::failure(base::secretError(*trouble, {}));
            m_secrets.insert(profile, secret);
            return {};
        });
    }
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &profile,
                                                QObject *parent) override
    {
        return make<void>(parent, [this, profile]() -> base::Result<> {
            if (const auto trouble = troubleNow())
                return base::failure(base::secretError(*trouble, {}));
            ++m_removals;
            m_secrets.remove(profile);
            return {};
        });
    }
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override
    {
        return new base::FinishedCall<base::SecretStoreState>(stateNow, parent);
    }
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override
    {
        return make<base::SecretStoreState>(parent,
                                            [this]() -> base::Result<base::SecretStoreState> {
                                                stateNow = afterUnlock;
                                                return stateNow;
                                            });
    }
    [[nodiscard]] bool isWaiting() const override { return !m_waiting.isEmpty(); }

private:
    template <class T>
    class HeldCall final : public base::TypedCall<T>
    {
    public:
        using Work = std::function<base::Result<T>()>;

        HeldCall(LockableKeychain &store, Work work, QObject *parent)
            : base::TypedCall<T>(parent), m_store(store), m_work(std::move(work))
        {}

    protected:
        void run() override
        {
            if (!m_store.isHolding)
                return this->finish(m_work());
            m_store.m_waiting.append([call = QPointer<HeldCall>(this)] {
                if (call)
                    call->finish(call->m_work());
            });
        }
        void abort() override {}

    private:
        LockableKeychain &m_store;
        Work m_work;
    };

    template <class T>
    [[nodiscard]] base::TypedCall<T> *make(QObject *parent, std::function<base::Result<T>()> work)
    {
        return new HeldCall<T>(*this, std::move(work), parent);
    }
    [[nodiscard]] std::optional<base::SecretTrouble> troubleNow() const
    {
        if (failure)
            return failure;
        switch (stateNow) {
        case base::SecretStoreState::Unlocked: return std::nullopt;
        case base::SecretStoreState::Locked: return base::SecretTrouble::Locked;
        case base::SecretStoreState::Missing: return base::SecretTrouble::Missing;
        case base::SecretStoreState::Slow: return base::SecretTrouble::Slow;
        }
        return std::nullopt;
    }

    QHash<base::ProfileId, base::SecretBytes> m_secrets;
    QList<std::function<void()>> m_waiting;
    int m_removals = 0;
};

} // namespace tests
