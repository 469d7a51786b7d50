// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackquery.h"

#include "base/plainline.h"

#include <QHash>

#include <algorithm>

namespace sso {

namespace {

constexpr qsizetype kMaxCallbackError = 100;
constexpr qsizetype kMaxCallbackDescription = 500;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool hasWholeEscapes(const QByteArray &text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
            return false;
    }
    return true;
}

/// As forms write it: a blank is a plus.
QByteArray formDecoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

bool isVisible(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

std::optional<CallbackAnswer> readCallbackQuery(const QByteArray &query)
{
    QHash<QByteArray, QByteArray> values;
    if (!hasWholeEscapes(query))
        return std::nullopt;
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = formDecoded(equals < 0 ? pair : pair.left(equals));
        // RFC 6749 §3.1: no parameter comes more than once.
        if (values.contains(name))
            return std::nullopt;
        values.insert(name, equals < 0 ? QByteArray() : formDecoded(pair.mid(equals + 1)));
    }
    if (!isVisible(values["code"]) || !isVisible(values["state"]))
        return std::nullopt;
    return CallbackAnswer{
        .code = base::SecretBytes(values["code"]),
        .state = values["state"],
        .error = base::plainLine(QString::fromUtf8(values["error"]), kMaxCallbackError),
        .errorDescription = base::plainLine(QString::fromUtf8(values["error_description"]),
                                            kMaxCallbackDescription)};
}

} // namespace sso
