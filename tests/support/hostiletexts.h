// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace support {

/// Texts that a server may send and that must not act on a screen, a terminal or a ticket (markup,
/// direction, invisible characters, terminal, placeholders), nor take its place by their length.
[[nodiscard]] inline QStringList hostileTexts()
{
    const QString letter = QStringLiteral("w");
    return {QStringLiteral("<b>x</b>"),
            QStringLiteral("<img src=file:///etc/passwd>"),
            QStringLiteral("<img src=\"\\\\host\\s\\a.png\">"),
            QStringLiteral("<a href=\"file:///etc\">ok</a>"),
            QStringLiteral("&lt;b&gt;"),
            QStringLiteral("<table>"),
            QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("name<br>evil"),
            QStringLiteral("<qt><b>x</b></qt>"),
            QStringLiteral("<qt>x<br><img src=a></qt>"),
            QStringLiteral("<qt>&#x202E;evil</qt>"),
            QStringLiteral("<qt>") + letter.repeated(1'000'000) + QStringLiteral("</qt>"),
            QStringLiteral("%1 %2 %s%n {0}"),
            QStringLiteral("a\nb\r\nc\td"),
            QStringLiteral("tab\tnul%1").arg(QChar(0)),
            QStringLiteral("\x1b[2J\x1b]8;;http://x\x07"),
            QStringLiteral("\u202Egnp.exe"),
            QStringLiteral("a\u200Bb\u2066c"),
            QStringLiteral("<div>").repeated(100'000),
            letter.repeated(65'536),
            letter.repeated(70'000)};
}

} // namespace support
