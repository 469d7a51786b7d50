// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/accountid.h"

#include <QString>

namespace sts {

/// Credentials with an end, and whose they are (STS model shapes Credentials and AssumedRoleUser).
struct TemporaryCredentials {
    aws::Credentials credentials; ///< with session token and expiration
    QString arn;                  ///< of the assumed role's session; empty after GetSessionToken
    base::AccountId account;      ///< of that ARN; empty after GetSessionToken
};

} // namespace sts
