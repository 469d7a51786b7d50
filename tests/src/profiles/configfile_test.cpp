// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configfile.h"

#include "tests/support/sharedcorpus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using profiles::Platform;

namespace {

QProcessEnvironment environmentOf(const QJsonObject &object)
{
    QProcessEnvironment environment;
    for (auto it = object.begin(); it != object.end(); ++it)
        environment.insert(it.key(), it->toString());
    return environment;
}

void expectLocationCase(const QJsonObject &test)
{
    const QProcessEnvironment environment =
        environmentOf(test[QLatin1String("environment")].toObject());
    const bool isWindows = test[QLatin1String("platform")].toString() == QLatin1String("windows");

    const auto locations =
        profiles::configFileLocations(environment, isWindows ? Platform::Windows : Platform::Posix);

    EXPECT_EQ(locations.config, test[QLatin1String("configLocation")].toString());
    EXPECT_EQ(locations.credentials, test[QLatin1String("credentialsLocation")].toString());
    if (test.contains(QLatin1String("profile"))) {
        EXPECT_EQ(profiles::preferredProfileName(environment),
                  test[QLatin1String("profile")].toString());
    }
}

class ConfigFileTest : public ::testing::Test
{
protected:
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    QString pathOf(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static QString complaint(const QString &path)
    {
        const auto text = profiles::readConfigText(path);
        return text ? QString() : text.error().message;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST(ConfigFileLocations, AgreeWithEveryCase)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/file-location-tests.json"));
    const auto text = support::readFile(
        support::sharedPath(QStringLiteral("config-tests/file-location-tests.json")));
    const QJsonArray tests = QJsonDocument::fromJson(*text)[QLatin1String("tests")].toArray();

    for (const QJsonValue &test : tests) {
        SCOPED_TRACE(qPrintable(test[QLatin1String("name")].toString()));
        expectLocationCase(test.toObject());
    }

    EXPECT_EQ(tests.size(), 9);
}

TEST(ConfigFileLocations, ExpandTheHomeFolderAndStayEmptyWithoutOne)
{
    QProcessEnvironment environment;
    EXPECT_EQ(profiles::configFileLocations(environment), profiles::ConfigFileLocations());

    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("~/desk/config"));
    EXPECT_EQ(profiles::configFileLocations(environment).config,
              QStringLiteral("/home/user/desk/config"));
}

TEST_F(ConfigFileTest, TakesAMissingFileForAnEmptyOne)
{
    EXPECT_EQ(profiles::readConfigText(pathOf("nothing")), QString());
    EXPECT_EQ(profiles::readConfigText(QString()), QString());
}

TEST_F(ConfigFileTest, DropsAByteOrderMark)
{
    const auto text = profiles::readConfigText(write("bom", "\xef\xbb\xbf[default]\n"));

    EXPECT_EQ(text, QStringLiteral("[default]\n"));
}

TEST_F(ConfigFileTest, RefusesWhatIsNoTextFile)
{
    const QString utf16 = write("utf16", QByteArray("\xff\xfe[\0d\0", 6));
    const QString nul = write("nul", QByteArray("[default]\0", 10));
    const QString large = write("large", QByteArray(1024 * 1024 + 1, '#'));

    EXPECT_TRUE(complaint(utf16).contains(QStringLiteral("UTF-16")));
    EXPECT_TRUE(complaint(nul).contains(QStringLiteral("NUL")));
    EXPECT_TRUE(complaint(large).contains(QStringLiteral("1 MiB")));
    EXPECT_TRUE(complaint(large).startsWith(large));
}

TEST_F(ConfigFileTest, RefusesFoldersPipesAndDeadLinksWithoutWaiting)
{
    ASSERT_TRUE(QFile::link(pathOf("loop-b"), pathOf("loop-a")));
    ASSERT_TRUE(QFile::link(pathOf("loop-a"), pathOf("loop-b")));
    ASSERT_EQ(mkfifo(qPrintable(pathOf("pipe")), 0600), 0);

    EXPECT_TRUE(complaint(m_folder.path()).contains(QStringLiteral("folder")));
    EXPECT_TRUE(complaint(pathOf("pipe")).contains(QStringLiteral("no plain file")));
    EXPECT_TRUE(complaint(pathOf("loop-a")).contains(QStringLiteral("leads nowhere")));
}

TEST_F(ConfigFileTest, LeavesTheOtherFileUsable)
{
    const QString config = write("config", "[profile a]\nregion = eu-west-1\nbroken\n");
    const QString credentials = write("credentials", "[b]\naws_access_key_id = AKIDEXAMPLE\n");

    const auto files = profiles::readConfigFiles({.config = config, .credentials = credentials});

    EXPECT_EQ(files.config.profiles.keys(), QStringList{QStringLiteral("b")});
    ASSERT_EQ(files.problems.size(), 1);
    EXPECT_EQ(files.problems.first().kind, base::ErrorKind::Configuration);
    EXPECT_TRUE(files.problems.first().message.startsWith(config + QStringLiteral(": line 3: ")));
}
