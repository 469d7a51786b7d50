// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sourcefiles.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <gtest/gtest.h>

// What looks like a test and checks nothing: one in a source that no target names, which is never
// compiled, and one that is disabled, which ends well without having run.

namespace {

bool exists(const QString &path)
{
    return QFileInfo::exists(QStringLiteral(CUTOVER_SOURCE_DIR "/") + path);
}

/// Whether the CMakeLists.txt of its folder, or of one above, names the file.
bool isBuilt(const QString &source)
{
    const QString name = QRegularExpression::escape(source.section(u'/', -1));
    const QRegularExpression word(QStringLiteral("(?:^|[\\s/(])%1(?:[\\s)]|$)").arg(name));
    for (QString folder = source; !folder.isEmpty();) {
        folder = folder.section(u'/', 0, -2);
        const QString lists = folder.isEmpty() ? QStringLiteral("CMakeLists.txt")
                                               : folder + QStringLiteral("/CMakeLists.txt");
        if (exists(lists) && support::sourceText(lists).contains(word))
            return true;
    }
    return false;
}

bool hasDisabledTest(const QString &text)
{
    // Put together here, so that this file has none.
    static const QRegularExpression disabled(
        QStringLiteral("\\b(TEST\\w*|INSTANTIATE_\\w+)\\s*\\([^)]*\\b%1_")
            .arg(QLatin1String("DISABLED")));
    return disabled.match(text).hasMatch();
}

} // namespace

TEST(BuildRules, KnowASourceThatNoTargetNames)
{
    EXPECT_TRUE(isBuilt(QStringLiteral("tests/buildrules_test.cpp")));
    EXPECT_FALSE(isBuilt(QStringLiteral("tests/rules_test.cpp")));
}

TEST(BuildRules, EverySourceIsBuilt)
{
    QStringList forgotten;
    for (const QString &path :
         support::sourceFiles({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app"),
                               QStringLiteral("tests")})) {
        if (path.endsWith(QLatin1String(".cpp")) && !isBuilt(path))
            forgotten << path;
    }
    EXPECT_TRUE(forgotten.isEmpty()) << qPrintable(forgotten.join(QStringLiteral("\n")));
}

TEST(BuildRules, KnowADisabledTest)
{
    const QString prefix = QStringLiteral("DISABLED") + u'_';

    EXPECT_TRUE(hasDisabledTest(QStringLiteral("TEST(Suite, %1Name)").arg(prefix)));
    EXPECT_TRUE(hasDisabledTest(QStringLiteral("TEST_F(%1Suite,\n       Name)").arg(prefix)));
    EXPECT_FALSE(hasDisabledTest(QStringLiteral("TEST(Suite, Name)\n{\n    isDisabled();\n}")));
}

TEST(BuildRules, NoTestIsDisabled)
{
    for (const QString &path : support::sourceFiles({QStringLiteral("tests")}))
        EXPECT_FALSE(hasDisabledTest(support::sourceText(path))) << qPrintable(path);
}
