// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/importplan.h"

namespace tests {

/// A row of the import; one that is not supported has a reason.
[[nodiscard]] inline profiles::ImportEntry entryOf(const char *name, profiles::ImportAction action,
                                                   bool isKnown = false)
{
    return {.name = QLatin1String(name),
            .files = {},
            .action = action,
            .reason = action == profiles::ImportAction::NotSupported
                          ? QStringLiteral("login_session")
                          : QString(),
            .accessKeyId = {},
            .isKnown = isKnown};
}

} // namespace tests
