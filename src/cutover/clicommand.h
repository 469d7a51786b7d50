// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/requests.h"

#include <QList>
#include <QString>

#include <utility>

namespace cutover {

/// Variables that stand before a command, name and value.
using CliEnvironment = QList<std::pair<QString, QString>>;

/// The same start with the AWS CLI. Running it starts a cutover.
struct CliCommand {
    CliEnvironment environment{}; ///< names are shell names; values any text, no secret
    QString profile{};            ///< empty leaves --profile out
    QString region{};
    QString endpointUrl{}; ///< empty leaves --endpoint-url out
    QString accountId{};   ///< empty leaves --account-id out
    mgn::StartCutoverRequest request{};
    QString comment{}; ///< what must hold where it is run: one line of its own before the command
};

/// One command for a POSIX shell, every word quoted where it needs it, broken into lines with
/// backslashes; a shell takes the comment for one. Tags in the short form key=value,…; as JSON
/// where the short form could be misread.
[[nodiscard]] QString awsCliLine(const CliCommand &command);

} // namespace cutover
