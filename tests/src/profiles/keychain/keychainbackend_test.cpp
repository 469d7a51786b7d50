// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/systemkeychain.h"

#include "tests/src/profiles/keychain/resultof.h"
#include "tests/src/profiles/keychain/secretsample.h"

using namespace profiles::keychain;
using base::SecretStoreState;
using base::SecretTrouble;

TEST(KeychainBackend, IsTheSecretServiceUnlessAnythingHintsAtKde)
{
    struct Case {
        const char *name;
        const char *value;
        KeychainBackend backend;
    };
    const Case cases[] = {
        {"XDG_CURRENT_DESKTOP", "GNOME", KeychainBackend::SecretService},
        {"XDG_CURRENT_DESKTOP", "ubuntu:GNOME", KeychainBackend::SecretService},
        {"XDG_CURRENT_DESKTOP", "XFCE", KeychainBackend::SecretService},
        {"XDG_CURRENT_DESKTOP", "", KeychainBackend::SecretService},
        {"XDG_CURRENT_DESKTOP", "KDE", KeychainBackend::Other},
        {"DESKTOP_SESSION", "/usr/share/xsessions/plasma", KeychainBackend::Other},
        {"DESKTOP_SESSION", "kde", KeychainBackend::Other},
        {"KDE_FULL_SESSION", "true", KeychainBackend::Other},
    };
    for (const Case &c : cases) {
        QProcessEnvironment environment;
        environment.insert(QString::fromLatin1(c.name), QString::fromLatin1(c.value));
        EXPECT_EQ(keychainBackend(environment, true), c.backend) << c.name << '=' << c.value;
    }
}

TEST(KeychainBackend, IsDeafWithoutGlib)
{
    QProcessEnvironment environment;
    EXPECT_EQ(keychainBackend(environment, false), KeychainBackend::Deaf);
    environment.insert(QStringLiteral("KDE_FULL_SESSION"), QStringLiteral("true"));
    EXPECT_EQ(keychainBackend(environment, false), KeychainBackend::Other);
}

TEST(KeychainBackend, ADeafProcessGivesNoJobAwayAndSaysSo)
{
    SystemKeychain keychain(KeychainBackend::Deaf);
    base::SecretStore &store = keychain.store();
    EXPECT_EQ(resultOf(store.state(nullptr)).value(), SecretStoreState::Missing);
    EXPECT_EQ(resultOf(store.unlock(nullptr)).value(), SecretStoreState::Missing);
    EXPECT_EQ(troubleOf(resultOf(store.read(sampleProfile(), nullptr))), SecretTrouble::Missing);
    EXPECT_EQ(troubleOf(resultOf(store.write(sampleProfile(), sampleSecret(1), nullptr))),
              SecretTrouble::Missing);
    EXPECT_EQ(troubleOf(resultOf(store.remove(sampleProfile(), nullptr))), SecretTrouble::Missing);
}
