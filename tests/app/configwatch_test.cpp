// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/configwatch.h"

#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace {

using support::waitFor;

const base::ProfileId kCorp = profiles::awsProfileId(QStringLiteral("corp"));

class WatchedFiles : public testing::Test
{
protected:
    [[nodiscard]] bool isThere() const { return store->find(kCorp).has_value(); }
    void read() { store = std::make_unique<profiles::ProfileStore>(home.environment()); }

    const char *const text = "[profile corp]\nregion = eu-west-1\n";
    support::AwsHome home;
    std::unique_ptr<profiles::ProfileStore> store;
};

TEST_F(WatchedFiles, AreReadAnewWhenTheyWereChanged)
{
    home.writeConfig("[profile other]\nregion = eu-west-1\n");
    read();
    const ConfigWatch watch(*store);
    ASSERT_FALSE(isThere());

    home.writeConfig(text);

    EXPECT_TRUE(waitFor([this] { return isThere(); }));
}

TEST_F(WatchedFiles, AreFoundWhenTheyAreMadeLater)
{
    read();
    const ConfigWatch watch(*store);

    home.writeConfig(text);

    EXPECT_TRUE(waitFor([this] { return isThere(); }));
}

TEST_F(WatchedFiles, AreWatchedOnWhenTheyWereReplaced)
{
    home.writeConfig("");
    read();
    const ConfigWatch watch(*store);
    QSaveFile file(home.configPath());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    ASSERT_TRUE(file.commit());
    ASSERT_TRUE(waitFor([this] { return isThere(); }));

    home.writeConfig("");

    EXPECT_TRUE(waitFor([this] { return !isThere(); }));
}

/// A home folder in which nobody has used a tool of AWS yet.
class FoldersOfAws : public testing::Test
{
protected:
    FoldersOfAws() { environment.insert(QStringLiteral("HOME"), home.path()); }

    void begin()
    {
        store = std::make_unique<profiles::ProfileStore>(environment);
        watch = std::make_unique<ConfigWatch>(*store);
    }
    /// `name` below the home folder, in folders that are made for it, with one profile.
    void write(const char *name, const QByteArray &section)
    {
        const QString path = home.filePath(QLatin1String(name));
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write('[' + section + "]\nregion = eu-west-1\n");
    }
    [[nodiscard]] bool finds(const char *profile) const
    {
        const base::ProfileId id = profiles::awsProfileId(QLatin1String(profile));
        return waitFor([&] { return store->find(id).has_value(); });
    }

    QTemporaryDir home;
    QProcessEnvironment environment;
    std::unique_ptr<profiles::ProfileStore> store;
    std::unique_ptr<ConfigWatch> watch;
};

TEST_F(FoldersOfAws, AreWatchedOnceTheyAreMade)
{
    begin();

    write(".aws/config", "profile first");
    ASSERT_TRUE(finds("first"));

    write(".aws/credentials", "second");
    EXPECT_TRUE(finds("second")) << "the folder itself is watched by now";
    write(".aws/config", "profile third");
    EXPECT_TRUE(finds("third"));
}

TEST_F(FoldersOfAws, MayBeMadeSeveralLevelsDeep)
{
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"),
                       home.filePath(QStringLiteral("work/aws/of/config")));
    begin();

    ASSERT_TRUE(QDir(home.path()).mkpath(QStringLiteral("work/aws")));
    write("work/aws/of/config", "profile first");

    EXPECT_TRUE(finds("first"));
}

TEST_F(FoldersOfAws, AreWatchedOnAfterTheyWereRemovedAndMadeAgain)
{
    write(".aws/config", "profile first");
    begin();
    ASSERT_TRUE(finds("first"));

    ASSERT_TRUE(QDir(home.filePath(QStringLiteral(".aws"))).removeRecursively());
    ASSERT_TRUE(waitFor([this] { return store->profiles().isEmpty(); }));

    write(".aws/config", "profile second");
    EXPECT_TRUE(finds("second"));
}

TEST_F(FoldersOfAws, MayBeMovedToTheirPlace)
{
    begin();
    write("elsewhere/config", "profile first");

    ASSERT_TRUE(QDir(home.path()).rename(QStringLiteral("elsewhere"), QStringLiteral(".aws")));

    EXPECT_TRUE(finds("first"));
}

class MovedEndpoint : public RoleApp
{};

TEST_F(MovedEndpoint, IsNotAskedWithTheClientOfBefore)
{
    begin();
    ASSERT_TRUE(*identified(services(), role));
    const cutover::Scope scope{.profile = role,
                               .account = *base::AccountId::parse(QStringLiteral("222222222222")),
                               .region = ireland()};
    ASSERT_EQ(listed(services(), scope), 6);
    const QByteArray before = services().endpoint(role, ireland()).url.toUtf8();

    // Nothing listens there.
    editConfig("mgn =\n  endpoint_url = " + before, "mgn =\n  endpoint_url = http://127.0.0.1:9");

    ASSERT_TRUE(waitFor([this] {
        return services().endpoint(role, ireland()).host == QLatin1String("127.0.0.1:9");
    }));
    EXPECT_FALSE(listed(services(), scope));
}

} // namespace
