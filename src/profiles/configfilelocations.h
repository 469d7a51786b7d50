// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace profiles {

/// Where AWS's two files lie.
struct ConfigFileLocations {
    QString config;
    QString credentials;
    bool operator==(const ConfigFileLocations &) const = default;
};

enum class Platform { Posix, Windows };

/// HOME, and on Windows USERPROFILE, then HOMEDRIVE with HOMEPATH; empty when there is none.
[[nodiscard]] QString homeFolder(const QProcessEnvironment &environment,
                                 Platform platform = Platform::Posix);

/// AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, else .aws/config and .aws/credentials in the
/// home folder. "~" is the home folder. A path stays empty when there is no home folder.
[[nodiscard]] ConfigFileLocations configFileLocations(const QProcessEnvironment &environment,
                                                      Platform platform = Platform::Posix);

/// AWS_PROFILE, else "default".
[[nodiscard]] QString preferredProfileName(const QProcessEnvironment &environment);

} // namespace profiles
