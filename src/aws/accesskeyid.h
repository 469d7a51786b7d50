// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace aws {

/// True when a service may call a key by it: 1 to 128 ASCII letters, digits or "_" (the characters
/// of STS's model shape accessKeyIdType).
[[nodiscard]] bool isAccessKeyId(const QString &text);
/// True when an id has the form of a secret access key instead: 30 characters or more, a lower-case
/// letter, "/" or "+" among them. AWS makes ids of capital letters and digits only; those that
/// another service makes may have small letters, but are shorter.
[[nodiscard]] bool mayBeSecret(const QString &id);

} // namespace aws
