// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/plaintext.h"

#include "tests/support/hostiletexts.h"
#include "ui/theme/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QTextDocument>

#include <gtest/gtest.h>

namespace {

using support::hostileTexts;
using ui::menuText;
using ui::toolTipText;
using ui::visibleText;

struct TextCase {
    QString given;
    QString shown;
};

QString repeated(const QString &part, int times)
{
    return part.repeated(times);
}

} // namespace

TEST(VisibleText, ShowsCharactersThatWouldActAsEscapes)
{
    const QList<TextCase> cases{
        {QStringLiteral("erp-db-01"), QStringLiteral("erp-db-01")},
        {QStringLiteral("Müller 日本 العربية"), QStringLiteral("Müller 日本 العربية")},
        {QStringLiteral("a\nb"), QStringLiteral("a\\nb")},
        {QStringLiteral("a\rb\tc"), QStringLiteral("a\\rb\\tc")},
        {QString(QChar(0)), QStringLiteral("\\u0000")},
        {QStringLiteral("\x1b[2J"), QStringLiteral("\\u001B[2J")},
        {QString(QChar(0x7F)) + QChar(0x9B), QStringLiteral("\\u007F\\u009B")},
        {QString(QChar(0x202E)) + QStringLiteral("gnp"), QStringLiteral("\\u202Egnp")},
        {QString(QChar(0x2066)) + QChar(0x2069), QStringLiteral("\\u2066\\u2069")},
        {QString(QChar(0x200E)) + QChar(0x200F) + QChar(0x061C),
         QStringLiteral("\\u200E\\u200F\\u061C")},
        {QString(QChar(0x200B)) + QChar(0x200D) + QChar(0xFEFF) + QChar(0xAD),
         QStringLiteral("\\u200B\\u200D\\uFEFF\\u00AD")},
        {QString(QChar(0x2028)) + QChar(0x2029), QStringLiteral("\\u2028\\u2029")},
        {QString(QChar(0xD800)) + QLatin1Char('x'), QStringLiteral("\\uD800x")},
        {QString(QChar(0xDC00)), QStringLiteral("\\uDC00")},
        {QString::fromUcs4(U"\U000E0041", 1), QStringLiteral("\\u{E0041}")},
        {QString::fromUcs4(U"\U0001F680", 1), QString::fromUcs4(U"\U0001F680", 1)},
    };

    for (const TextCase &test : cases)
        EXPECT_EQ(visibleText(test.given).toStdString(), test.shown.toStdString());
}

TEST(VisibleText, BoundsLengthAndKeepsBothEnds)
{
    const QString text =
        QStringLiteral("start") + repeated(QStringLiteral("w"), 65'536) + QStringLiteral("end");

    const QString shown = visibleText(text, 20);

    EXPECT_EQ(shown.size(), 20);
    EXPECT_TRUE(shown.startsWith(QStringLiteral("start")));
    EXPECT_TRUE(shown.endsWith(QStringLiteral("end")));
    EXPECT_TRUE(shown.contains(QChar(0x2026)));
}

TEST(VisibleText, NeverSplitsACharacterInTwo)
{
    const QString rockets = QString::fromUcs4(U"\U0001F680", 1).repeated(50);

    for (qsizetype length = 1; length < 20; ++length)
        EXPECT_TRUE(visibleText(rockets, length).isValidUtf16()) << length;
}

TEST(VisibleText, LimitsMarksOnOneLetter)
{
    const QString zalgo = QLatin1Char('a') + QString(1'000, QChar(0x0301)) + QLatin1Char('b');

    EXPECT_EQ(visibleText(zalgo, 2'000).size(), 6);
}

TEST(VisibleText, IsOneLineWhateverCame)
{
    for (const QString &text : hostileTexts()) {
        const QString shown = visibleText(text);

        EXPECT_LE(shown.size(), 1'024);
        EXPECT_FALSE(shown.contains(QLatin1Char('\n')));
        EXPECT_FALSE(shown.contains(QChar(0x1B)));
        EXPECT_FALSE(shown.contains(QChar(0x202E)));
    }
}

TEST(BreakableText, BreaksWordsThatAreLongerThanAnId)
{
    const QString id = QStringLiteral("mgnjob-3a7c91e5d2f4b8016");
    EXPECT_EQ(ui::breakableText(id), id);
    EXPECT_EQ(ui::breakableText(QStringLiteral("two words\nand a line")),
              QStringLiteral("two words\nand a line"));

    const QString word = repeated(QStringLiteral("w"), 40);
    QString broken = ui::breakableText(QStringLiteral("a ") + word + QStringLiteral(" b"));

    EXPECT_EQ(broken.count(QChar(0x200B)), 3);
    EXPECT_EQ(broken.remove(QChar(0x200B)), QStringLiteral("a ") + word + QStringLiteral(" b"));
}

TEST(BreakableText, NeverSplitsACharacterInTwo)
{
    const QString rockets = QLatin1Char('a') + QString::fromUcs4(U"\U0001F680", 1).repeated(50);

    for (const QString &piece : ui::breakableText(rockets).split(QChar(0x200B)))
        EXPECT_TRUE(piece.isValidUtf16());
}

TEST(ToolTipText, ShowsMarkupAsText)
{
    for (const QString &text : hostileTexts()) {
        QTextDocument document;
        document.setHtml(toolTipText(text));

        EXPECT_EQ(document.toPlainText().toStdString(), ui::visibleLines(text, 4096).toStdString());
    }
}

TEST(ToolTipText, EscapesKeepsLinesAndLeavesNothingEmpty)
{
    EXPECT_EQ(toolTipText(QStringLiteral("a <b> & c\nd")).toStdString(),
              "<qt>a &lt;b&gt; &amp; c<br>d</qt>");
    EXPECT_TRUE(toolTipText(QString()).isEmpty());
}

TEST(ToolTipText, TrustsNoTextThatLooksFinished)
{
    EXPECT_EQ(toolTipText(QStringLiteral("<qt>&#x202E;evil</qt>")).toStdString(),
              "<qt>&lt;qt&gt;&amp;#x202E;evil&lt;/qt&gt;</qt>");
    for (const QString &text : hostileTexts())
        EXPECT_LT(toolTipText(text).size(), 32'768);
}

TEST(ToolTipText, GivesBackTheTextThatItWasMadeOf)
{
    for (const QString &text : hostileTexts())
        EXPECT_EQ(ui::textOfToolTip(toolTipText(text)).toStdString(),
                  ui::visibleLines(text, 4096).toStdString());
    EXPECT_EQ(ui::textOfToolTip(QStringLiteral("Clear selection")),
              QStringLiteral("Clear selection"));
    EXPECT_TRUE(ui::textOfToolTip({}).isEmpty());
}

TEST(MenuText, MakesNoMnemonic)
{
    EXPECT_EQ(menuText(QStringLiteral("R&D && <b>")).toStdString(), "R&&D &&&& <b>");
}

TEST(PlainLabel, NeverReadsRichText)
{
    for (const QString &text : hostileTexts()) {
        ui::PlainLabel label(text);

        EXPECT_EQ(label.textFormat(), Qt::PlainText);
        EXPECT_EQ(label.text().toStdString(), ui::visibleLines(text).toStdString());
    }
}

TEST(PlainLabel, CopiesWhatItWasGivenWithoutThePlacesToBreak)
{
    const QString word = QStringLiteral("arn:aws:iam::111111111111:role/CutoverOperator");
    ui::PlainLabel label;
    label.setWordWrap(true);
    label.setBreaksWords(true);
    label.setSelectable(true);
    label.setText(word);
    ASSERT_NE(label.text(), word);
    label.show();

    label.setSelection(0, static_cast<int>(label.text().size()));
    QTest::keySequence(&label, QKeySequence::Copy);

    EXPECT_EQ(QGuiApplication::clipboard()->text(), word);
}

TEST(PlainLabel, MayBecomeNarrowerThanItsTextWhenItElides)
{
    ui::PlainLabel label(QStringLiteral("a long text that would not fit into a narrow panel"));
    const int whole = label.minimumSizeHint().width();

    label.setElideMode(Qt::ElideRight);

    EXPECT_LT(label.minimumSizeHint().width(), whole / 2);
    EXPECT_TRUE(label.toolTip().contains(QStringLiteral("narrow panel")));
}
