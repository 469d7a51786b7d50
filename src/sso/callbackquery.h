// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sso/callbackanswer.h"

#include <optional>

namespace sso {

/// The parameters of a callback, as they stand behind the "?". Unknown ones do not count; one that
/// comes twice, a broken escape, or a code or state with other than visible ASCII characters is
/// nullopt.
[[nodiscard]] std::optional<CallbackAnswer> readCallbackQuery(const QByteArray &query);

} // namespace sso
