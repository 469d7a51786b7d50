// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sts/temporarycredentials.h"

#include <QByteArray>

namespace sts {

// Errors are Decode, naming the element and never its value, and TooLarge over 64 KiB. Temporary
// credentials have all of key id, secret, token and an end that can be read; what may stand in a
// header line does.

/// Reads AssumeRoleResponse: with the ARN of the session and its account.
[[nodiscard]] base::Result<TemporaryCredentials> parseAssumedRole(const QByteArray &xml);
/// Reads GetSessionTokenResponse.
[[nodiscard]] base::Result<TemporaryCredentials> parseSessionToken(const QByteArray &xml);

} // namespace sts
