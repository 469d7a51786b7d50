// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/chainerror.h"

namespace profiles {

base::Error chainError(const ChainTrouble &trouble)
{
    base::Error error = base::makeError(
        base::ErrorKind::Configuration, QString::fromLatin1(trouble.code),
        QStringLiteral("profile \"%1\" %2").arg(trouble.profile, trouble.complaint));
    if (!trouble.key.isEmpty())
        error.fields.append({.name = trouble.key, .message = trouble.complaint});
    return error;
}

QString troubledKey(const base::Error &error)
{
    return error.fields.isEmpty() ? QString() : error.fields.first().name;
}

base::Error missingKeyError(const char *code, const QString &profile, const QString &key)
{
    return chainError({.code = code,
                       .profile = profile,
                       .complaint = QStringLiteral("has no ") + key,
                       .key = key});
}

} // namespace profiles
