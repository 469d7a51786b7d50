// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secrettrouble.h"
#include "profiles/keychain/entrystore.h"

#include <functional>
#include <limits>
#include <map>

/// Calls that find their result when they run.
template <class T>
class ComputedCall final : public base::TypedCall<T>
{
public:
    ComputedCall(std::function<base::Result<T>()> compute, QObject *parent)
        : base::TypedCall<T>(parent), m_compute(std::move(compute))
    {}

protected:
    void run() override { this->finish(m_compute()); }
    void abort() override {}

private:
    std::function<base::Result<T>()> m_compute;
};

/// Entries in memory. After `changesLeft` changes the power is gone: all work fails until it is set
/// anew.
class FakeEntries final : public profiles::keychain::EntryStore
{
public:
    using EntryCall = profiles::keychain::EntryCall;
    using Value = std::optional<base::SecretBytes>;

    [[nodiscard]] EntryCall *read(const QString &key, QObject *parent) override
    {
        return later([this, key] { return find(key); }, parent);
    }
    [[nodiscard]] EntryCall *write(const QString &key, const base::SecretBytes &value,
                                   QObject *parent) override
    {
        return later([this, key, value] { return change([&] { keep(key, value); }); }, parent);
    }
    [[nodiscard]] EntryCall *remove(const QString &key, QObject *parent) override
    {
        return later([this, key] { return change([&] { drop(key); }); }, parent);
    }

    std::map<QString, base::SecretBytes> values;
    int changesLeft = std::numeric_limits<int>::max();
    int refused = 0; ///< pieces of work that came after the power cut
    bool forgetsLastByte = false;
    QString mangledOnce; ///< the next write of this entry loses a byte
    bool keepsRemoved = false;

private:
    EntryCall *later(std::function<base::Result<Value>()> compute, QObject *parent)
    {
        return new ComputedCall<Value>(std::move(compute), parent);
    }
    base::Result<Value> find(const QString &key)
    {
        if (changesLeft <= 0)
            return powerCut();
        const auto it = values.find(key);
        return it == values.end() ? Value() : Value(it->second);
    }
    template <class Change>
    base::Result<Value> change(Change apply)
    {
        if (changesLeft <= 0)
            return powerCut();
        --changesLeft;
        apply();
        return Value();
    }
    void keep(const QString &key, const base::SecretBytes &value)
    {
        const std::string_view bytes = value.reveal();
        const bool isMangled = forgetsLastByte || key == mangledOnce;
        if (key == mangledOnce)
            mangledOnce.clear();
        values[key] = isMangled ? base::SecretBytes(bytes.substr(0, bytes.size() - 1)) : value;
    }
    void drop(const QString &key)
    {
        if (!keepsRemoved)
            values.erase(key);
    }
    base::Result<Value> powerCut()
    {
        ++refused;
        return base::failure(
            base::secretError(base::SecretTrouble::Failed, QStringLiteral("power cut")));
    }
};
