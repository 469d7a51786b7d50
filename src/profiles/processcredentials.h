// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/accountid.h"
#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace profiles {

/// What a credential_process printed.
struct ProcessCredentials {
    aws::Credentials credentials;
    std::optional<base::AccountId> account; ///< as the process says; the truth is what STS says
};

/// Reads the answer of a credential_process, as it is at `now`: one JSON object with Version 1,
/// AccessKeyId, SecretAccessKey and, where there are any, SessionToken, Expiration (RFC 3339) and
/// AccountId. Error (Credentials): "BadProcessAnswer" names the member that is wrong,
/// "ProcessCredentialsExpired" for an Expiration that has passed. The message goes on after the
/// words "the credential process …" and never holds anything of the answer.
[[nodiscard]] base::Result<ProcessCredentials> readProcessCredentials(const QByteArray &answer,
                                                                      base::Instant now);

} // namespace profiles
