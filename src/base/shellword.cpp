// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/shellword.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace base {

namespace {

/// A quote inside quotes: end them, an escaped quote, begin them again.
const QString kInnerQuote = QStringLiteral("'\\''");

bool isHarmless(const QString &text)
{
    static const QRegularExpression harmless(QStringLiteral("\\A[A-Za-z0-9_@%+:,./=-]+\\z"));
    return harmless.match(text).hasMatch();
}

} // namespace

QString shellWord(const QString &text)
{
    if (isHarmless(text))
        return text;
    QString quoted = text;
    quoted.remove(QChar(0)).replace(QLatin1Char('\''), kInnerQuote);
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

std::optional<QString> fromShellWord(const QString &word)
{
    if (isHarmless(word))
        return word;
    if (word.size() < 2 || !word.startsWith(u'\'') || !word.endsWith(u'\''))
        return std::nullopt;
    const QStringList parts = word.mid(1, word.size() - 2).split(kInnerQuote);
    const bool isOneWord = std::none_of(parts.begin(), parts.end(),
                                        [](const QString &part) { return part.contains(u'\''); });
    return isOneWord ? std::optional(parts.join(u'\'')) : std::nullopt;
}

} // namespace base
