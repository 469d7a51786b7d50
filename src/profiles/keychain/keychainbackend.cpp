// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/keychainbackend.h"

#include <QAbstractEventDispatcher>

namespace profiles::keychain {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool kCanHaveSecretService = true;
#else
constexpr bool kCanHaveSecretService = false;
#endif

/// Any hint is enough: trying works with every back end, asking with one only.
bool isKdeSession(const QProcessEnvironment &environment)
{
    const auto mentions = [&](const char *name, const char *word) {
        return environment.value(QString::fromLatin1(name))
            .contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    return mentions("XDG_CURRENT_DESKTOP", "kde") || mentions("DESKTOP_SESSION", "kde")
           || mentions("DESKTOP_SESSION", "plasma")
           || !environment.value(QStringLiteral("KDE_FULL_SESSION")).isEmpty();
}

} // namespace

KeychainBackend keychainBackend(const QProcessEnvironment &environment, bool hasGlibLoop)
{
    if (!kCanHaveSecretService || isKdeSession(environment))
        return KeychainBackend::Other;
    return hasGlibLoop ? KeychainBackend::SecretService : KeychainBackend::Deaf;
}

bool hasGlibLoop()
{
    const QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance();
    return loop && loop->inherits("QEventDispatcherGlib");
}

} // namespace profiles::keychain
