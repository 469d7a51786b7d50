// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secrettrouble.h"
#include "profiles/keychain/entrynames.h"
#include "profiles/keychain/keychainentries.h"
#include "profiles/keychain/keychainsecretstore.h"
#include "profiles/keychain/qtkeychain.h"
#include "profiles/keychain/secretserviceprobe.h"
#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/secretsample.h"
#include "tests/src/profiles/keyring/keyringdaemon.h"
#include "tests/support/waitfor.h"

#include <functional>

namespace keyring {

using namespace profiles::keychain;
using base::SecretBytes;
using base::SecretStoreState;
using base::SecretTrouble;
using namespace std::chrono_literals;

inline constexpr KeychainLimits kPatient{.tellAfter = 20s, .giveUpAfter = 40s, .askFor = 20s};
inline constexpr KeychainLimits kHasty{.tellAfter = 1ms, .giveUpAfter = 50ms, .askFor = 50ms};

/// The system's keychain, with a look at every job before it starts.
class WatchedKeychain final : public RawKeychain
{
public:
    explicit WatchedKeychain(const QDBusConnection &bus) : m_keychain(bus) {}

    void start(const KeychainJob &job, Listener listener) override
    {
        if (beforeJob)
            beforeJob(job);
        m_keychain.start(job, std::move(listener));
    }
    std::function<void(const KeychainJob &)> beforeJob;

private:
    QtKeychain m_keychain;
};

/// The whole store, as the program has it, over a bus.
struct StoreParts {
    StoreParts(const QDBusConnection &bus, const KeychainLimits &limits)
        : keychain(bus), probe(SecretService(bus, limits.askFor)), jobs(keychain, limits)
    {}
    /// Runs `then` before the change (writing or removing an entry) that follows `count` others.
    void afterChanges(int count, std::function<void()> then)
    {
        keychain.beforeJob = [count, then = std::move(then)](const KeychainJob &job) mutable {
            if (job.kind != KeychainJob::Kind::Read && count-- == 0)
                then();
        };
    }

    WatchedKeychain keychain;
    SecretServiceProbe probe;
    JobQueue jobs;
    KeychainEntries entries{jobs, probe};
    KeychainSecretStore store{{jobs, entries, probe}};
};

/// What the contract of the secret store says, asked of one store.
class StoreTest : public ::testing::Test
{
protected:
    base::Result<SecretBytes> read(StoreParts &in, const base::ProfileId &id = sampleProfile())
    {
        return resultOf(in.store.read(id, nullptr));
    }
    base::Result<void> write(StoreParts &in, const SecretBytes &secret,
                             const base::ProfileId &id = sampleProfile())
    {
        return resultOf(in.store.write(id, secret, nullptr));
    }
    base::Result<void> remove(StoreParts &in)
    {
        return resultOf(in.store.remove(sampleProfile(), nullptr));
    }
    SecretStoreState state(StoreParts &in) { return resultOf(in.store.state(nullptr)).value(); }
    void expectAllFail(StoreParts &in, SecretTrouble trouble)
    {
        EXPECT_EQ(troubleOf(read(in)), trouble);
        EXPECT_EQ(troubleOf(write(in, sampleSecret(10, 'x'))), trouble);
        EXPECT_EQ(troubleOf(remove(in)), trouble);
    }
};

/// gnome-keyring as it is in a session, unlocked.
class KeyringTest : public StoreTest
{
protected:
    void SetUp() override
    {
        if (!KeyringDaemon::isInstalled())
            GTEST_SKIP()
                << "SKIPPED: gnome-keyring-daemon is not installed (package gnome-keyring)";
        if (KeyringDaemon::hasAnyEnded())
            GTEST_SKIP() << "SKIPPED: libsecret remembers the service of an earlier test; run one "
                            "test a process, as ctest does";
        daemon.emplace(PrivateBus::instance());
        desk.emplace(PrivateBus::instance().connection(), kPatient);
        ASSERT_TRUE(isReady());
    }
    [[nodiscard]] bool isReady()
    {
        return support::waitFor([&] { return daemon->isRunning(); })
               && support::waitFor([&] { return state(*desk) == SecretStoreState::Unlocked; });
    }
    EntryPresence look(const QString &key)
    {
        return resultOf(desk->probe.look(key, nullptr)).value();
    }
    [[nodiscard]] bool holds(const SecretBytes &secret)
    {
        const auto kept = read(*desk);
        return kept && kept->equals(secret);
    }

    const QString manifest = manifestKey(sampleProfile());
    std::optional<KeyringDaemon> daemon;
    std::optional<StoreParts> desk;
};

} // namespace keyring
