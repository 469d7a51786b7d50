// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sourcefiles.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

// Texts of the service are shown as plain text: whatever Qt might read as HTML gets words of the
// program alone, or what the helpers of ui/theme have made of a text.

namespace {

/// The helpers themselves.
const QStringList kHelpers{QStringLiteral("ui/theme/plainlabel.h"),
                           QStringLiteral("ui/theme/plainlabel.cpp"),
                           QStringLiteral("ui/theme/plaintext.cpp")};

/// Without the content of literals, so that no parenthesis in a sentence counts.
QString withoutLiterals(QString source)
{
    static const QRegularExpression literal(QStringLiteral("\"(?:[^\"\\\\\\n]|\\\\.)*\""));
    return source.replace(literal, QStringLiteral("\"\""));
}

/// What stands between the parentheses of each call of `name`.
QStringList argumentsOf(const QString &source, const char *name)
{
    const QRegularExpression call(QStringLiteral("\\b%1\\(").arg(QLatin1String(name)));
    QStringList found;
    for (auto it = call.globalMatch(source); it.hasNext();) {
        const qsizetype start = it.next().capturedEnd();
        qsizetype end = start;
        for (int depth = 1; end < source.size(); ++end) {
            depth += source[end] == u'(' ? 1 : source[end] == u')' ? -1 : 0;
            if (depth == 0)
                break;
        }
        found << source.mid(start, end - start).simplified();
    }
    return found;
}

/// Words of the program, nothing, or a text that was made harmless.
bool isFinishedToolTip(const QString &argument)
{
    return argument == QLatin1String("tr(\"\")") || argument == QLatin1String("QString()")
           || argument.contains(QLatin1String("toolTipText("));
}

QStringList rawToolTips(const QString &source)
{
    const QString code = withoutLiterals(source);
    QStringList raw;
    for (const char *call : {"setToolTip", "setStatusTip", "setWhatsThis"}) {
        for (const QString &argument : argumentsOf(code, call)) {
            if (!isFinishedToolTip(argument))
                raw << QLatin1String(call) + u'(' + argument + u')';
        }
    }
    return raw;
}

/// Labels that are made with a text, and widgets and calls that show HTML.
QStringList richTexts(const QString &source)
{
    static const QRegularExpression rich(QStringLiteral(
        "new QLabel\\((?!\\w*\\))[^;]*|\\bQLabel::setText\\(|\\bsetHtml\\(|\\bQTextBrowser\\b"
        "|\\bQTextEdit\\b|\\bQErrorMessage\\b|Qt::(?:Rich|Auto|Markdown)Text\\b"
        "|QMessageBox::(?:about|information|warning|critical|question)\\("));
    const QString code = withoutLiterals(source);
    QStringList found;
    for (auto it = rich.globalMatch(code); it.hasNext();)
        found << it.next().captured();
    if (code.contains(QLatin1String("new QMessageBox("))
        && !code.contains(QLatin1String("setTextFormat(Qt::PlainText)")))
        found << QStringLiteral("a QMessageBox that guesses its format");
    return found;
}

} // namespace

TEST(PlainTextRules, ToolTipsAreWordsOfTheProgramOrEscaped)
{
    const QStringList paths = support::sourceFiles({QStringLiteral("ui"), QStringLiteral("app")});
    ASSERT_GT(paths.size(), 20);

    for (const QString &path : paths) {
        const QStringList raw = rawToolTips(support::sourceText(path));
        EXPECT_TRUE(raw.isEmpty()) << qPrintable(path) << ": " << qPrintable(raw.join(u'\n'));
    }
}

TEST(PlainTextRules, NothingShowsTextsAsHtml)
{
    for (const QString &path :
         support::sourceFiles({QStringLiteral("ui"), QStringLiteral("app")})) {
        if (kHelpers.contains(path))
            continue;
        const QStringList rich = richTexts(support::sourceText(path));
        EXPECT_TRUE(rich.isEmpty()) << qPrintable(path) << ": " << qPrintable(rich.join(u'\n'));
    }
}

TEST(PlainTextRules, FindRawTexts)
{
    for (const char *source :
         {"a->setToolTip(server.name());", "a->setToolTip(tr(\"%1\").arg(name));",
          "a->setStatusTip(name);", "setWhatsThis(\n    text);"})
        EXPECT_EQ(rawToolTips(QLatin1String(source)).size(), 1) << source;
    for (const char *source :
         {"new QLabel(name, this);", "new QLabel(tr(\"x\"));", "label->QLabel::setText(name);",
          "QMessageBox::warning(this, title, text);", "new QMessageBox(this);"})
        EXPECT_EQ(richTexts(QLatin1String(source)).size(), 1) << source;
}

TEST(PlainTextRules, LetFinishedTextsPass)
{
    for (const char *source :
         {"a->setToolTip(tr(\"Next failure (F8)\"));", "a->setToolTip(toolTipText(name));",
          "a->setToolTip(isWhole ? QString() : toolTipText(text));", "a->setToolTip(QString());"})
        EXPECT_TRUE(rawToolTips(QLatin1String(source)).isEmpty()) << source;
    for (const char *source :
         {"new QLabel(this);", "m_icon(new QLabel(this)),", "new PlainLabel(name, this);",
          "new QMessageBox(this); box->setTextFormat(Qt::PlainText);"})
        EXPECT_TRUE(richTexts(QLatin1String(source)).isEmpty()) << source;
}
