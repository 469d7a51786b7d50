// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace aws {

/// True when a service may call a key by it: 1 to 128 ASCII letters, digits or "_" (the characters
/// of STS's model shape accessKeyIdType).
[[nodiscard]] bool isAccessKeyId(const QString &text);

} // namespace aws
