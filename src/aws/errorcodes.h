// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace aws {

/// What a refusal means: by its code (as the models of MGN, STS and the Identity Center and the
/// common errors of AWS name it), else by the HTTP status. A signature refused with "Signature
/// expired" or "not yet current" is ClockSkew.
[[nodiscard]] base::ErrorKind errorKind(const QString &code, const QString &message,
                                        int httpStatus);

/// Whether asking again can help: throttling, a transient status, or a new signature with a better
/// time.
[[nodiscard]] base::Retry retryOf(base::ErrorKind kind, int httpStatus);

} // namespace aws
