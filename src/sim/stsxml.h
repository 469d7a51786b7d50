// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/simoperations.h"

namespace sim {

/// `<NAME>VALUE</NAME>` with the value escaped.
[[nodiscard]] QString xmlElement(const QString &name, const QString &value);
/// Model shape Credentials.
[[nodiscard]] QString credentialsXml(const SimCredentials &key);
/// The good answer of an operation of STS, around the members of its result.
[[nodiscard]] OperationResult stsResult(const OperationContext &context, const QString &operation,
                                        const QString &members);

} // namespace sim
