// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sourcefiles.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <gtest/gtest.h>

// A source that no target names is never compiled: a test in it looks like one and checks nothing.

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
