// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sim {
class SimServer;
}
class AwsFiles;

/// What a shell, an SDK or the desk needs to talk to the simulator, a line each: `export NAME=word`
/// with the value quoted for a POSIX shell, so that `eval "$(…)"` takes it whatever folder it
/// names; then comment lines; last "ready".
[[nodiscard]] QString exportLines(const sim::SimServer &server, const AwsFiles &files,
                                  double speed);
/// One of them.
[[nodiscard]] QString exportLine(const QString &name, const QString &value);
