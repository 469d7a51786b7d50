// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sso/callbackanswer.h"

namespace sso {

/// The code, when `answer` is the one to the question with this state. Errors (Credentials):
/// "WrongState" for a state of somebody else, "BrowserRefused" when the page said no (message: what
/// it said, plain and bounded), "NoCode" when it said nothing.
[[nodiscard]] base::Result<base::SecretBytes> codeOf(const CallbackAnswer &answer,
                                                     const QByteArray &state);

} // namespace sso
