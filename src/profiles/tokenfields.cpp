// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/tokenfields.h"

#include "base/webpage.h"

#include <algorithm>

namespace profiles {

namespace {

QString fieldText(const QJsonObject &fields, const char *name)
{
    return fields.value(QLatin1String(name)).toString();
}

bool isVisibleAscii(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c > u' ' && c <= u'~';
    });
}

} // namespace

std::optional<base::SecretBytes> secretField(const QJsonObject &fields, const char *name)
{
    const QString text = fieldText(fields, name);
    return isVisibleAscii(text) ? std::optional(base::SecretBytes(text.toLatin1())) : std::nullopt;
}

std::optional<QString> idField(const QJsonObject &fields, const char *name)
{
    const QString text = fieldText(fields, name);
    return isVisibleAscii(text) ? std::optional(text) : std::nullopt;
}

std::optional<base::Instant> instantField(const QJsonObject &fields, const char *name)
{
    QString text = fieldText(fields, name);
    if (text.endsWith(QLatin1String("UTC")))
        text.replace(text.size() - 3, 3, u'Z');
    return base::instantOf(text);
}

std::optional<QUrl> pageField(const QJsonObject &fields, const char *name)
{
    const QUrl page(fieldText(fields, name), QUrl::StrictMode);
    return base::isWebPage(page) ? std::optional(page) : std::nullopt;
}

} // namespace profiles
