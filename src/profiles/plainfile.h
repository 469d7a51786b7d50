// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace profiles {

/// The bytes of a file of the user; nullopt when there is no such file. Error (Configuration,
/// naming the file): a folder, device, pipe or dead link, no permission (also to its folder), a
/// failure to read, more than `most` bytes. Never waits for the other end of a pipe.
[[nodiscard]] base::Result<std::optional<QByteArray>> readPlainFile(const QString &path,
                                                                    qint64 most);

/// The error (Configuration, "BadConfigFile") for a file that cannot be used.
[[nodiscard]] base::Error unusableFile(const QString &path, const QString &complaint);

} // namespace profiles
