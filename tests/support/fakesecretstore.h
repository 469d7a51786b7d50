// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/secrettrouble.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace support {

/// Ends when it is started, or, while the store is held, not before it is cancelled or released.
template <class T>
class FakeSecretCall final : public base::TypedCall<T>
{
public:
    using Work = std::function<base::Result<T>()>;

    FakeSecretCall(Work work, const bool &isHeld, QObject *parent)
        : base::TypedCall<T>(parent), m_work(std::move(work)), m_isHeld(isHeld)
    {}

protected:
    void run() override
    {
        if (!m_isHeld)
            this->finish(m_work());
    }
    void abort() override {}

private:
    Work m_work;
    const bool &m_isHeld;
};

/// Secrets in memory, with the troubles of a keychain on demand. Notes what was begun.
class FakeSecretStore final : public base::SecretStore
{
public:
    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &profile,
                                                           QObject *parent) override
    {
        return later<base::SecretBytes>(
            "read", [this, profile] { return find(profile); }, parent);
    }
    [[nodiscard]] base::TypedCall<void> *
    write(const base::ProfileId &profile, const base::SecretBytes &secret, QObject *parent) override
    {
        return later<void>(
            "write",
            [this, profile, secret] {
                secrets.insert(profile, secret);
                return base::Result<>();
            },
            parent);
    }
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &profile,
                                                QObject *parent) override
    {
        return later<void>(
            "remove",
            [this, profile] {
                secrets.remove(profile);
                return base::Result<>();
            },
            parent);
    }
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *state(QObject *parent) override
    {
        return new base::FinishedCall<base::SecretStoreState>(known, parent);
    }
    [[nodiscard]] base::TypedCall<base::SecretStoreState> *unlock(QObject *parent) override
    {
        ++prompts;
        return state(parent);
    }
    [[nodiscard]] bool isWaiting() const override { return waits; }

    QHash<base::ProfileId, base::SecretBytes> secrets;
    std::optional<base::SecretTrouble> trouble; ///< every call fails with it
    bool isHeld = false;                        ///< calls that start now do not end by themselves
    QStringList begun;
    base::SecretStoreState known = base::SecretStoreState::Unlocked;
    int prompts = 0;
    bool waits = false;

private:
    template <class T>
    [[nodiscard]] base::TypedCall<T> *later(const char *name, std::function<base::Result<T>()> work,
                                            QObject *parent)
    {
        const auto begin = [this, name, work = std::move(work)]() -> base::Result<T> {
            begun.append(QString::fromLatin1(name));
            if (trouble)
                return base::failure(
                    base::secretError(*trouble, QStringLiteral("as the test says")));
            return work();
        };
        return new FakeSecretCall<T>(begin, isHeld, parent);
    }
    [[nodiscard]] base::Result<base::SecretBytes> find(const base::ProfileId &profile) const
    {
        const auto secret = secrets.find(profile);
        if (secret == secrets.end())
            return base::failure(
                base::secretError(base::SecretTrouble::Absent, QStringLiteral("nothing there")));
        return *secret;
    }
};

} // namespace support
