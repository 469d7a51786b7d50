// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sourcefiles.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

// The arrows of the house: which folder may include which. Everything that is not listed is
// refused.

namespace {

struct Rule {
    QStringList folders; ///< whole folders that may be included
    QStringList files;   ///< single headers beyond those
};

QHash<QString, Rule> rules()
{
    const auto list = [](const char *words) {
        return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    return {
        {QStringLiteral("base"), {list("base"), {}}},
        {QStringLiteral("aws"), {list("aws base"), {}}},
        {QStringLiteral("net"), {list("net aws base"), {}}},
        {QStringLiteral("mgn"), {list("mgn net aws base"), {}}},
        {QStringLiteral("sts"), {list("sts net aws base"), {}}},
        {QStringLiteral("sso"), {list("sso net aws base"), {}}},
        {QStringLiteral("profiles"), {list("profiles sts sso aws base"), {}}},
        {QStringLiteral("history"), {list("history mgn base"), list("aws/region.h")}},
        {QStringLiteral("cutover"), {list("cutover mgn history base"), list("aws/region.h")}},
        {QStringLiteral("sim"), {list("sim base"), list("aws/hash.h")}},
        {QStringLiteral("ui"),
         {list("ui cutover mgn profiles history base"), list("aws/region.h")}},
        {QStringLiteral("app"),
         {list("app ui base aws net mgn sts sso profiles cutover history"), {}}},
        {QStringLiteral("app/simulator"), {list("app/simulator sim base"), {}}},
        {QStringLiteral("tests"),
         {list("tests tests/src app app/simulator ui base aws net mgn sts sso profiles cutover "
               "history sim"),
          {}}},
        // What tests the core does without a window.
        {QStringLiteral("tests/src"),
         {list("tests tests/src app/simulator base aws net mgn sts sso profiles cutover history "
               "sim"),
          {}}},
    };
}

/// "src/mgn/codec/x.h" belongs to "mgn", "ui/models/x.h" to "ui".
QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts[0] == QLatin1String("src"))
        return parts[1];
    for (const char *inner : {"app/simulator", "tests/src"}) {
        if (path.startsWith(QLatin1String(inner) + u'/'))
            return QLatin1String(inner);
    }
    return parts[0];
}

struct Include {
    QString text;
    bool quoted;
};

QList<Include> includesOf(const QString &path)
{
    static const QRegularExpression line(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    QList<Include> found;
    const QString text = support::sourceText(path);
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return found;
}

/// Whether the first part of an include is one of our folders: angle brackets do not hide an arrow.
bool isOurs(const QString &text)
{
    return rules().contains(folderOf(text));
}

bool isAllowed(const Rule &rule, const Include &include)
{
    // moc makes headers without a folder.
    if (!include.text.contains(u'/') || (!include.quoted && !isOurs(include.text)))
        return true;
    return rule.files.contains(include.text) || rule.folders.contains(folderOf(include.text));
}

} // namespace

TEST(IncludeRules, EveryIncludeFollowsAnAllowedArrow)
{
    const QHash<QString, Rule> allowed = rules();
    const QStringList paths =
        support::sourceFiles({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"),
                              QStringLiteral("tests")});
    ASSERT_GT(paths.size(), 20);

    for (const QString &path : paths) {
        const QString folder = folderOf(path);
        ASSERT_TRUE(allowed.contains(folder)) << "no rule for folder of " << qPrintable(path);
        for (const Include &include : includesOf(path))
            EXPECT_TRUE(isAllowed(allowed[folder], include))
                << qPrintable(path) << " includes " << qPrintable(include.text);
    }
}

TEST(IncludeRules, AngleBracketsHideNoArrow)
{
    const Rule base = rules()[QStringLiteral("base")];

    EXPECT_FALSE(isAllowed(base, {QStringLiteral("mgn/job.h"), false}));
    EXPECT_FALSE(isAllowed(base, {QStringLiteral("tests/support/waitfor.h"), false}));
    EXPECT_TRUE(isAllowed(base, {QStringLiteral("base/result.h"), false}));
    EXPECT_TRUE(isAllowed(base, {QStringLiteral("tl/expected.hpp"), false}));
    EXPECT_FALSE(isAllowed(base, {QStringLiteral("mgn/job.h"), true}));
}

TEST(IncludeRules, NothingButTestsIncludesTests)
{
    const QHash<QString, Rule> all = rules();

    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const bool isTest = it.key().startsWith(QLatin1String("tests"));
        EXPECT_EQ(isAllowed(*it, {QStringLiteral("tests/support/waitfor.h"), true}), isTest)
            << qPrintable(it.key());
    }
}

TEST(IncludeRules, TheCoreNamesNoGuiHeader)
{
    static const QRegularExpression gui(QStringLiteral(
        "^(QtGui|QtWidgets|QApplication|QGuiApplication|QWidget|QColor|QIcon|QImage|QPixmap|"
        "QPainter|QFont"
        "|QClipboard|QDesktopServices|QPdfWriter|QTextDocument|QLabel|QDialog|QMainWindow)(/|$)"));

    for (const QString &path : support::sourceFiles({QStringLiteral("src")})) {
        for (const Include &include : includesOf(path))
            EXPECT_FALSE(gui.match(include.text).hasMatch())
                << qPrintable(path) << " includes " << qPrintable(include.text);
    }
}
