// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/pastedkeys.h"

#include "profiles/pastedforms.h"

namespace profiles {

namespace {

// A session token may have 12 KiB; more than this is no key, whatever it is.
constexpr qsizetype kMostPasted = 65'536;

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

QChar plainCharacter(QChar c)
{
    const QString doubleQuotes = QStringLiteral("\u201C\u201D\u201E\u201F\uFF02");
    const QString singleQuotes = QStringLiteral("\u2018\u2019\u201A\u201B\uFF07");
    if (c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
        return u'\n';
    if (doubleQuotes.contains(c))
        return u'"';
    if (singleQuotes.contains(c))
        return u'\'';
    return c.isSpace() && c != u'\n' && c != u'\t' ? QChar(u' ') : c;
}

QString madePlain(QString text)
{
    text.removeIf(isInvisible);
    for (QChar &c : text)
        c = plainCharacter(c);
    return text.trimmed();
}

} // namespace

std::optional<PastedKeys> pastedKeys(const QString &text)
{
    if (text.size() > kMostPasted || text.contains(QChar::Null))
        return std::nullopt;
    const QString plain = madePlain(text);
    if (plain.startsWith(u'{'))
        return pastedJson(plain);
    if (const auto table = pastedTable(plain))
        return table;
    return pastedAssignments(plain);
}

} // namespace profiles
