// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentiallife.h"

#include "mgn/limits.h"

base::Result<> lastLongEnough(const std::optional<base::Instant> &end, base::Instant now)
{
    if (!end || *end - now >= kSpareLife + mgn::kCallDeadline)
        return {};
    const QDateTime time = base::toDateTime(*end).toUTC();
    return base::failure(base::makeError(
        base::ErrorKind::Credentials, QStringLiteral("CredentialsEndSoon"),
        QStringLiteral("they end at %1 UTC, too soon to see what becomes of a start")
            .arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))));
}
