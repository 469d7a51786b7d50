// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

// What can be wrong with one of AWS's files: it is named, and the other one stays usable.

namespace {

class ConfigFileFaults : public ::testing::Test
{
protected:
    ConfigFileFaults() { write("credentials", "[good]\naws_access_key_id = AKIDEXAMPLE\n"); }

    [[nodiscard]] QString pathOf(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(pathOf(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        return file.fileName();
    }
    [[nodiscard]] profiles::ConfigFiles readWith(const QString &config) const
    {
        return profiles::readConfigFiles({.config = config, .credentials = pathOf("credentials")});
    }
    /// The one problem, which begins with the file's name, and without that; the profiles of the
    /// other file are there.
    [[nodiscard]] QString problemOf(const QString &config) const
    {
        const profiles::ConfigFiles files = readWith(config);
        EXPECT_EQ(files.config.profiles.keys(), QStringList{QStringLiteral("good")});
        if (files.problems.size() != 1)
            return {};
        const base::Error &problem = files.problems.first();
        EXPECT_EQ(problem.kind, base::ErrorKind::Configuration);
        EXPECT_TRUE(problem.message.startsWith(config + QStringLiteral(": ")))
            << qPrintable(problem.message);
        return problem.message.mid(config.size() + 2);
    }
    void expectProblem(const QString &config, const char *words) const
    {
        const QString problem = problemOf(config);
        EXPECT_TRUE(problem.contains(QLatin1String(words)))
            << qPrintable(config) << " : " << qPrintable(problem);
    }
    [[nodiscard]] bool hasProfile(const char *name) const
    {
        return readWith(pathOf("config")).config.profiles.contains(QLatin1String(name));
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ConfigFileFaults, F54EachBadLineIsNamedByFileAndNumber)
{
    struct Case {
        const char *text;
        const char *problem;
    };
    const Case cases[] = {
        {"[profile a\nregion = hunter2\n", "line 1: a section header has no closing \"]\""},
        {"# one\r\n; two\r\n[default\r\n", "line 3: a section header has no closing \"]\""},
        {"[default] hunter2\n", "line 1: text stands behind a section header"},
        {"\n\nregion = hunter2\n", "line 3: a line stands before the first [section]"},
        {"  region = hunter2\n[default]\n", "line 1: a line stands before the first [section]"},
        {"[default]\nregion = x\nhunter2\n", "line 3: a key has no \"=\""},
        {"[default]\nregion : hunter2\n", "line 2: a key has no \"=\""},
        {"[default]\nregion # = hunter2\n", "line 2: a key has no \"=\""},
        {"[default]\n= hunter2\n", "line 2: a value has no key"},
        {"[default]\n  hunter2\n", "line 2: an indented line continues no key"},
        {"[default]\nregion = x\n[profile b]\n  hunter2\n",
         "line 4: an indented line continues no key"},
        {"[default]\ns3 =\n  hunter2\n", "line 3: a sub-property has no \"=\""},
        {"[default]\ns3 =\n  = hunter2\n", "line 3: a sub-property has no name"},
    };
    for (const Case &c : cases) {
        const QString problem = problemOf(write("config", c.text));
        EXPECT_EQ(problem.toStdString(), c.problem) << c.text;
    }
}

TEST_F(ConfigFileFaults, F54AFileOfFiftyMegabytesIsRefusedUnread)
{
    QFile file(pathOf("config"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(50 * 1024 * 1024));
    expectProblem(file.fileName(), "larger than 1 MiB");
}

TEST_F(ConfigFileFaults, F54LinksThatGoInCirclesOrNowhereAreNamed)
{
    ASSERT_TRUE(QFile::link(pathOf("b"), pathOf("a")));
    ASSERT_TRUE(QFile::link(pathOf("a"), pathOf("b")));
    ASSERT_TRUE(QFile::link(pathOf("self"), pathOf("self")));
    ASSERT_TRUE(QFile::link(pathOf("gone"), pathOf("dangling")));
    for (const char *name : {"a", "self", "dangling"})
        expectProblem(pathOf(name), "leads nowhere");
}

// Every one of them would wait for ever, or never end, if it were read.
TEST_F(ConfigFileFaults, F54PipesDevicesAndSocketsNeverHang)
{
    ASSERT_EQ(mkfifo(qPrintable(pathOf("pipe")), 0600), 0);
    ASSERT_TRUE(QFile::link(pathOf("pipe"), pathOf("link-to-pipe")));
    ASSERT_TRUE(QFile::link(QStringLiteral("/dev/zero"), pathOf("link-to-device")));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    pathOf("socket").toLatin1().toStdString().copy(address.sun_path, sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);

    for (const QString &path :
         {pathOf("pipe"), pathOf("link-to-pipe"), pathOf("link-to-device"), pathOf("socket"),
          QStringLiteral("/dev/zero"), QStringLiteral("/dev/null")})
        expectProblem(path, "no plain file");
    close(socket);
}

TEST_F(ConfigFileFaults, F54AFileThatCannotBeReadIsNoEmptyFile)
{
    // A plain file whose first byte nobody can read, whoever asks.
    const QString path = QStringLiteral("/proc/self/mem");
    if (!QFileInfo(path).isFile())
        GTEST_SKIP() << "SKIPPED: there is no /proc/self/mem";
    EXPECT_FALSE(problemOf(path).isEmpty());
}

TEST_F(ConfigFileFaults, F54NoPermissionIsNamedForTheFileAndForItsFolder)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "SKIPPED: root may read everything";
    const QString config = write("config", "[default]\n");
    ASSERT_TRUE(QFile::setPermissions(config, {}));
    expectProblem(config, "ermission denied");

    const QString folder = pathOf("closed");
    ASSERT_EQ(mkdir(qPrintable(folder), 0), 0);
    expectProblem(folder + QStringLiteral("/config"), "ermission denied");
    ASSERT_EQ(rmdir(qPrintable(folder)), 0);
}

TEST_F(ConfigFileFaults, F54ANameBelowAPlainFileIsMissing)
{
    const profiles::ConfigFiles files = readWith(pathOf("credentials/config"));
    EXPECT_TRUE(files.problems.isEmpty());
}

TEST_F(ConfigFileFaults, F54BytesThatNoTextHasAreNamed)
{
    expectProblem(write("config", QByteArray("[default]\nregion = x\0y\n", 23)), "NUL");
    const QByteArray text = "[default]\nregion = eu-west-1\n";
    QByteArray little;
    QByteArray big;
    for (const char c : text) {
        little += QByteArray(1, c) + QByteArray(1, '\0');
        big += QByteArray(1, '\0') + QByteArray(1, c);
    }
    expectProblem(write("config", "\xff\xfe" + little), "UTF-16");
    expectProblem(write("config", "\xfe\xff" + big), "UTF-16");
    expectProblem(write("config", little), "NUL"); // without a mark
}

TEST_F(ConfigFileFaults, F54AFileThatChangesIsReadAsItIsNow)
{
    write("config", "[profile before]\nregion = eu-west-1\n");
    EXPECT_TRUE(hasProfile("before"));

    write("config", "[profile after]\nregion = eu-west-1\nreg"); // half of what is being written
    EXPECT_FALSE(hasProfile("after"));
    expectProblem(pathOf("config"), "line 3: ");

    write("config", "[profile after]\nregion = eu-west-1\nregion = eu-west-2\n");
    EXPECT_TRUE(hasProfile("after"));
    EXPECT_FALSE(hasProfile("before"));

    ASSERT_TRUE(QFile::remove(pathOf("config")));
    EXPECT_FALSE(hasProfile("after"));
    EXPECT_TRUE(hasProfile("good"));
}

TEST_F(ConfigFileFaults, F54NothingIsEverWritten)
{
    const QByteArray text = "[profile a]\nbroken\n";
    const QString config = write("config", text);
    const QDateTime written = QFileInfo(config).lastModified();
    (void)readWith(config);
    (void)readWith(pathOf("missing"));
    EXPECT_EQ(QFileInfo(config).lastModified(), written);
    EXPECT_FALSE(QFileInfo::exists(pathOf("missing")));
}
