// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace aws {

/// SHA-256 as lower-case hex.
[[nodiscard]] QByteArray sha256Hex(QByteArrayView data);
/// HMAC-SHA-256, 32 raw bytes.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

} // namespace aws
