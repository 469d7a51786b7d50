// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/httpdate.h"

#include <QLocale>

namespace aws {

std::optional<base::Instant> parseHttpDate(const QByteArray &text)
{
    const QString format = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    const QDateTime local = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), format);
    if (!local.isValid())
        return std::nullopt;
    return base::toInstant(QDateTime(local.date(), local.time(), Qt::UTC));
}

} // namespace aws
