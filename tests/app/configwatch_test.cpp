// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/configwatch.h"

#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

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
