// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/plaintext.h"

#include <QStringList>
#include <QStringView>

namespace ui {

namespace {

constexpr int kMostMarks = 4;
constexpr int kLongestWord = 24; ///< ids of AWS are one word
constexpr int kPieceOfWord = 12;
constexpr QChar kBreakPlace(0x200B); ///< zero width space

const QString kToolTipStart = QStringLiteral("<qt>");
const QString kToolTipEnd = QStringLiteral("</qt>");

enum class Lines : bool { Escaped, Kept };

/// One character as code points are counted, with the UTF-16 units it takes.
struct Character {
    char32_t code;
    qsizetype units;
    bool valid;
};

Character characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2, true};
    return {first.unicode(), 1, !first.isSurrogate()};
}

/// Controls, format characters (direction marks, zero width, soft hyphen, tags), separators,
/// non-characters.
bool acts(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: break;
    }
    // Fillers are letters that draw nothing, variation selectors are marks that draw nothing.
    return code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0 || code == 0x034F
           || code == 0x2800 || (code >= 0xFE00 && code <= 0xFE0F)
           || (code >= 0xE0100 && code <= 0xE01EF);
}

bool isMark(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString escaped(char32_t code)
{
    switch (code) {
    case '\n': return QStringLiteral("\\n");
    case '\r': return QStringLiteral("\\r");
    case '\t': return QStringLiteral("\\t");
    default: break;
    }
    const QString hex = QString::number(static_cast<uint>(code), 16).toUpper();
    if (code > 0xFFFF)
        return QStringLiteral("\\u{%1}").arg(hex);
    return QStringLiteral("\\u%1").arg(hex, 4, QLatin1Char('0'));
}

bool isPlain(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7E)
            return false;
    }
    return true;
}

QString escapedText(QStringView text, Lines lines)
{
    QString result;
    result.reserve(text.size());
    int marks = 0;
    for (qsizetype at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        marks = isMark(c.code) ? marks + 1 : 0;
        if (lines == Lines::Kept && c.code == '\n')
            result += QLatin1Char('\n');
        else if (!c.valid || acts(c.code))
            result += escaped(c.code);
        else if (marks <= kMostMarks)
            result += text.mid(at, c.units);
        at += c.units;
    }
    return result;
}

/// Keeps both ends, never half of a surrogate pair.
QString bounded(const QString &text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text;
    const qsizetype kept = qMax<qsizetype>(maxLength - 1, 0);
    qsizetype head = kept - kept / 2;
    qsizetype tail = text.size() - kept / 2;
    if (head > 0 && text[head - 1].isHighSurrogate())
        --head;
    if (tail < text.size() && text[tail].isLowSurrogate())
        ++tail;
    return text.left(head) + QChar(0x2026) + text.mid(tail);
}

void appendBreakable(QString &text, QStringView word)
{
    if (word.size() <= kLongestWord) {
        text += word;
        return;
    }
    for (qsizetype at = 0; at < word.size();) {
        qsizetype end = qMin(at + kPieceOfWord, word.size());
        if (end < word.size() && word[end].isLowSurrogate())
            ++end;
        text += word.mid(at, end - at);
        if (end < word.size())
            text += kBreakPlace;
        at = end;
    }
}

QString visible(const QString &text, qsizetype maxLength, Lines lines)
{
    // Bounded twice: a huge text is not escaped in whole, and escapes make texts longer.
    const QString input = bounded(text, maxLength);
    if (isPlain(input))
        return input;
    return bounded(escapedText(input, lines), maxLength);
}

} // namespace

QString visibleText(const QString &text, qsizetype maxLength)
{
    return visible(text, maxLength, Lines::Escaped);
}

QString visibleLines(const QString &text, qsizetype maxLength)
{
    return visible(text, maxLength, Lines::Kept);
}

QString breakableText(const QString &visible)
{
    QString result;
    result.reserve(visible.size());
    qsizetype start = 0;
    for (qsizetype at = 0; at <= visible.size(); ++at) {
        if (at < visible.size() && !visible[at].isSpace())
            continue;
        appendBreakable(result, QStringView(visible).mid(start, at - start));
        result += QStringView(visible).mid(at, 1);
        start = at + 1;
    }
    return result;
}

QString withoutBreaks(const QString &breakable)
{
    // Zero width spaces of the text itself were made visible before.
    return QString(breakable).remove(kBreakPlace);
}

QString toolTipText(const QString &text)
{
    if (text.isEmpty())
        return text;
    QString html = visibleLines(text, 4096).toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return kToolTipStart + html + kToolTipEnd;
}

QString textOfToolTip(const QString &toolTip)
{
    if (!toolTip.startsWith(kToolTipStart) || !toolTip.endsWith(kToolTipEnd))
        return toolTip;
    QString text = toolTip.mid(kToolTipStart.size());
    text.chop(kToolTipEnd.size());
    // The ampersand last: it may be that of an entity in the text itself.
    return text.replace(QStringLiteral("<br>"), QStringLiteral("\n"))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QString menuText(const QString &text)
{
    return visibleText(text, 128).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace ui
