// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/result.h"
#include "profiles/machinerole.h"

namespace profiles {

/// The most that an answer of this machine's services may have.
inline constexpr qint64 kMostMachineAnswer = qint64{64} * 1024;

// What this machine's services answer, read as something that anybody may have written: whoever
// sits at their address is the machine's network. Errors (Decode, "BadMachineAnswer") say what is
// wrong and hold nothing of the answer.

/// The session token of an instance's metadata service.
[[nodiscard]] base::Result<base::SecretBytes> machineToken(const QByteArray &answer);

/// The name of the instance's role, the first line of the answer: what IAM allows in a name, so
/// that it can stand in a path. Also Configuration, "NoMachineRole", for an answer that names none.
[[nodiscard]] base::Result<QString> machineRoleName(const QByteArray &answer);

/// The credentials of the role, as they are at `now`: a key id and a token that mean one thing only
/// in a header. An instance says Code, Token and Expiration as well, a container may leave these
/// out. Also Credentials: "MachineRoleRefused" for a Code other than Success,
/// "MachineCredentialsExpired".
[[nodiscard]] base::Result<aws::Credentials>
machineCredentials(const QByteArray &answer, MachineService service, base::Instant now);

} // namespace profiles
