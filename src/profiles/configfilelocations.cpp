// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configfilelocations.h"

namespace profiles {

namespace {

QString expanded(const QString &path, const QString &home)
{
    const bool isBelowHome = path.startsWith(QLatin1String("~/")) && !home.isEmpty();
    return isBelowHome ? home + path.mid(1) : path;
}

} // namespace

QString homeFolder(const QProcessEnvironment &environment, Platform platform)
{
    const QString home = environment.value(QStringLiteral("HOME"));
    if (!home.isEmpty() || platform == Platform::Posix)
        return home;
    const QString userProfile = environment.value(QStringLiteral("USERPROFILE"));
    if (!userProfile.isEmpty())
        return userProfile;
    return environment.value(QStringLiteral("HOMEDRIVE"))
           + environment.value(QStringLiteral("HOMEPATH"));
}

ConfigFileLocations configFileLocations(const QProcessEnvironment &environment, Platform platform)
{
    const QString home = homeFolder(environment, platform);
    const QChar separator = platform == Platform::Windows ? u'\\' : u'/';
    const auto locate = [&](const char *variable, const char *file) {
        const QString named = environment.value(QString::fromLatin1(variable));
        if (!named.isEmpty())
            return expanded(named, home);
        return home.isEmpty()
                   ? QString()
                   : home + separator + QLatin1String(".aws") + separator + QLatin1String(file);
    };
    return {.config = locate("AWS_CONFIG_FILE", "config"),
            .credentials = locate("AWS_SHARED_CREDENTIALS_FILE", "credentials")};
}

QString preferredProfileName(const QProcessEnvironment &environment)
{
    const QString named = environment.value(QStringLiteral("AWS_PROFILE"));
    return named.isEmpty() ? QStringLiteral("default") : named;
}

} // namespace profiles
