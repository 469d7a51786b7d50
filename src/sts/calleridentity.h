// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace sts {

/// Who the credentials belong to (STS model shape GetCallerIdentityResponse).
struct CallerIdentity {
    base::AccountId account;
    QString arn;
    QString userId;
    bool operator==(const CallerIdentity &) const = default;
};

/// The form body of GetCallerIdentity; it has no parameters.
[[nodiscard]] QByteArray callerIdentityForm();

/// Reads GetCallerIdentityResponse. Error: Decode when it is anything else, lacks a 12-digit
/// account or an ARN of that account, or has a document type definition; TooLarge over 64 KiB.
[[nodiscard]] base::Result<CallerIdentity> parseCallerIdentity(const QByteArray &xml);

} // namespace sts
