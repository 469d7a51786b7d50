// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace support {

/// Headers and sources below these folders of the repository, relative to it.
[[nodiscard]] QStringList sourceFiles(const QStringList &folders);

/// The text of such a file.
[[nodiscard]] QString sourceText(const QString &path);

} // namespace support
