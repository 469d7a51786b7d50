// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/requests.h"

#include <QString>

namespace cutover {

/// The same start with the AWS CLI. Running it starts a cutover.
struct CliCommand {
    QString profile{}; ///< empty leaves --profile out
    QString region{};
    QString endpointUrl{}; ///< empty leaves --endpoint-url out
    QString accountId{};   ///< empty leaves --account-id out
    mgn::StartCutoverRequest request{};
};

/// One command for a POSIX shell, every word quoted where it needs it, broken into lines with
/// backslashes. Tags in the short form key=value,…; as JSON where the short form could be misread.
[[nodiscard]] QString awsCliLine(const CliCommand &command);

} // namespace cutover
