// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace profiles {

/// The program and the arguments of a credential_process, split as the AWS CLI does: like a POSIX
/// shell with quotes and backslashes, but nothing is expanded and no shell is ever asked. Error
/// (Configuration, "BadCommand") for an empty command, a quote without its partner, a backslash
/// with nothing behind it, a NUL. The error never holds the command: arguments can be secrets.
[[nodiscard]] base::Result<QStringList> splitCommand(const QString &command);

/// SHA-256 of the command as lower-case hex: what the user agreed to run. It changes with the
/// command.
[[nodiscard]] QByteArray commandHash(const QString &command);

} // namespace profiles
