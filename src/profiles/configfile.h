// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/awsconfigparser.h"
#include "profiles/configfilelocations.h"

#include <QList>
#include <QStringList>

namespace profiles {

/// What AWS's two files say right now, and which of them could not be used.
struct ConfigFiles {
    AwsConfig config;                   ///< of the usable files
    QMap<QString, QStringList> origins; ///< the files that each profile was found in
    QList<base::Error> problems;        ///< one for each file that is there but unusable, naming it
};

/// The text of a file; empty when there is no such file. Error (Configuration, naming the file): a
/// folder, device or dead link, no permission (also to its folder), a failure to read, more than
/// 1 MiB, UTF-16 or bytes that no text has. Never waits for the other end of a pipe.
[[nodiscard]] base::Result<QString> readConfigText(const QString &path);

/// Reads both files anew. One that is unusable leaves the other's profiles usable.
[[nodiscard]] ConfigFiles readConfigFiles(const ConfigFileLocations &locations);

} // namespace profiles
