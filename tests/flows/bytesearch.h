// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace support {

/// The files below the folders that hold these bytes, as they are, as UTF-16 or in base64; each
/// file is read to its last byte.
[[nodiscard]] QStringList filesHolding(const QByteArray &bytes, const QStringList &folders);

} // namespace support
