// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/timestamp.h"

#include <QByteArray>

#include <optional>

namespace aws {

/// "Mon, 23 Nov 2026 02:13:55 GMT" (RFC 9110, IMF-fixdate); nullopt for any other form.
[[nodiscard]] std::optional<base::Instant> parseHttpDate(const QByteArray &text);

} // namespace aws
