// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QList>

namespace base {

/// What a check of ours says before a request is sent: nothing where no field is wrong, else
/// InvalidRequest with all of them, the first one as its message.
[[nodiscard]] Result<> requestVerdict(const QList<FieldError> &fields);

} // namespace base
