// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialresolver.h"
#include "tests/src/profiles/awshome.h"
#include "tests/src/profiles/ownprofilesample.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

// The list of profiles with those of this program's own in it.

using profiles::OwnProfile;
using profiles::Profile;
using profiles::ProfileKind;
using profiles::ProfileMarks;
using profiles::ProfileObstacle;
using profiles::ProfileStore;
using support::ownId;
using support::ownKeys;
using support::ownRole;

namespace {

constexpr char kWork[] =
    "[work]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = wJalrXUt\n";

class OwnProfilesTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        home.writeCredentials(kWork);
        make();
    }
    void make()
    {
        store = std::make_unique<ProfileStore>(home.environment(), &own);
        changes = std::make_unique<QSignalSpy>(store.get(), &ProfileStore::changed);
    }
    Profile found(const base::ProfileId &id) const { return store->find(id).value_or(Profile()); }
    Profile work() const { return found(profiles::awsProfileId(QStringLiteral("work"))); }
    QStringList names() const
    {
        QStringList all;
        for (const Profile &profile : store->profiles())
            all.append(profile.name);
        return all;
    }

    support::AwsHome home;
    QSettings settings{home.configPath() + QStringLiteral(".ini"), QSettings::IniFormat};
    profiles::OwnProfileStore own{settings};
    std::unique_ptr<ProfileStore> store;
    std::unique_ptr<QSignalSpy> changes;
};

} // namespace

TEST_F(OwnProfilesTest, StandFirstByNameWhateverTheFilesHold)
{
    ASSERT_TRUE(store->save(ownKeys("a", "zulu")));
    ASSERT_TRUE(store->save(ownKeys("b", "Alpha")));
    ASSERT_TRUE(store->save(ownKeys("c", "work")));

    const QStringList expected{QStringLiteral("Alpha"), QStringLiteral("work"),
                               QStringLiteral("zulu"), QStringLiteral("work")};
    EXPECT_EQ(names(), expected);
    EXPECT_EQ(changes->count(), 3);
    EXPECT_TRUE(found(ownId("c")).isOwn());
    EXPECT_FALSE(work().isOwn());
    EXPECT_EQ(store->findOwn(ownId("b")), ownKeys("b", "Alpha"));
    EXPECT_FALSE(store->findOwn(profiles::awsProfileId(QStringLiteral("work"))));
}

TEST_F(OwnProfilesTest, TakeSettingsOfTheEnvironmentFirst)
{
    home.set("AWS_ENDPOINT_URL_MGN", "http://127.0.0.1:9");
    home.set("AWS_CA_BUNDLE", "/etc/ssl/desk.pem");
    make();
    OwnProfile role = ownRole("a", "Audit", profiles::awsProfileId(QStringLiteral("work")));
    role.region = aws::Region::parse(QStringLiteral("eu-west-1"));
    ASSERT_TRUE(store->save(role));
    const Profile audit = found(ownId("a"));

    EXPECT_EQ(audit.kind, ProfileKind::Role);
    EXPECT_EQ(audit.region->toString(), QStringLiteral("eu-west-1"));
    EXPECT_EQ(audit.mgnEndpoint, QUrl(QStringLiteral("http://127.0.0.1:9")));
    EXPECT_FALSE(audit.stsEndpoint);
    EXPECT_EQ(audit.caBundle, QStringLiteral("/etc/ssl/desk.pem"));
    EXPECT_EQ(audit.accountHint->toString(), QStringLiteral("444455556666"));
    EXPECT_EQ(audit.chain.size(), 2);
    home.set("AWS_REGION", "us-west-2");
    make();
    EXPECT_EQ(found(ownId("a")).region->toString(), QStringLiteral("us-west-2"));
}

TEST_F(OwnProfilesTest, SayTheirKindAndAccount)
{
    OwnProfile sso = ownKeys("b", "Center");
    sso.source = support::ssoSample();
    OwnProfile process = ownKeys("c", "Command");
    process.source = profiles::ProcessCommand{QStringLiteral("/bin/keys")};
    OwnProfile machine = ownKeys("d", "Jump host");
    machine.source = profiles::MachineRole();
    for (const OwnProfile &profile : {ownKeys("a", "Keys"), sso, process, machine})
        ASSERT_TRUE(store->save(profile));

    EXPECT_EQ(found(ownId("a")).kind, ProfileKind::StoredKeys);
    EXPECT_EQ(found(ownId("b")).kind, ProfileKind::Sso);
    EXPECT_EQ(found(ownId("b")).accountHint->toString(), QStringLiteral("111122223333"));
    EXPECT_EQ(found(ownId("c")).kind, ProfileKind::Process);
    EXPECT_EQ(found(ownId("d")).kind, ProfileKind::Machine);
    EXPECT_TRUE(found(ownId("d")).isUsable());
}

TEST_F(OwnProfilesTest, AreRefusedAsTheirOwnSource)
{
    ASSERT_TRUE(store->save(ownKeys("a", "A")));
    ASSERT_TRUE(store->save(ownRole("b", "B", ownId("a"))));
    changes->clear();

    const auto looping = store->save(ownRole("a", "A", ownId("b")));

    ASSERT_FALSE(looping);
    EXPECT_EQ(looping.error().code, QStringLiteral("LoopingProfiles"));
    EXPECT_EQ(found(ownId("a")).kind, ProfileKind::StoredKeys);
    EXPECT_EQ(changes->count(), 0);
}

TEST_F(OwnProfilesTest, StayWhileRolesBuildOnThem)
{
    ASSERT_TRUE(store->save(ownKeys("a", "A")));
    ASSERT_TRUE(store->save(ownRole("b", "Audit", ownId("a"))));

    const auto used = store->remove(ownId("a"));

    ASSERT_FALSE(used);
    EXPECT_EQ(used.error().code, QStringLiteral("ProfileInUse"));
    EXPECT_TRUE(used.error().message.contains(QStringLiteral("Audit")));
    ASSERT_TRUE(store->remove(ownId("b")));
    ASSERT_TRUE(store->remove(ownId("a")));
    EXPECT_EQ(names(), QStringList{QStringLiteral("work")});
}

TEST_F(OwnProfilesTest, TellWhenTheirSourceIsGone)
{
    ASSERT_TRUE(store->save(ownRole("a", "Audit", profiles::awsProfileId(QStringLiteral("work")))));
    EXPECT_TRUE(found(ownId("a")).isUsable());
    changes->clear();

    home.writeCredentials("");
    store->reload();

    EXPECT_EQ(changes->count(), 1);
    EXPECT_EQ(found(ownId("a")).obstacle, ProfileObstacle::BadChain);
    EXPECT_TRUE(found(ownId("a")).obstacleDetail.contains(QStringLiteral("\"work\"")));
}

TEST_F(OwnProfilesTest, AreToldAnewOnlyWhenSomethingChanged)
{
    store->reload();
    EXPECT_EQ(changes->count(), 0);
    home.writeConfig("[profile other]\nregion = eu-west-1\n");
    store->reload();
    EXPECT_EQ(changes->count(), 1);
    home.writeConfig("[profile other]\nregion = eu-west-1\nbroken\n");
    store->reload();
    EXPECT_EQ(changes->count(), 2);
    home.writeConfig("[profile other]\nbroken\n");
    store->reload();
    EXPECT_EQ(changes->count(), 3) << "another line is broken now";
    store->setSimulated({});
    EXPECT_EQ(changes->count(), 3);
}

TEST_F(OwnProfilesTest, ShareOneBookOfMarks)
{
    ProfileMarks marks;
    marks.isProduction = true;
    ASSERT_TRUE(store->setMarks(work().id, marks));
    EXPECT_EQ(work().marks, marks);
    EXPECT_EQ(changes->count(), 1);
    ASSERT_TRUE(store->setMarks(work().id, marks));
    EXPECT_EQ(changes->count(), 1);
    make();
    EXPECT_EQ(work().marks, marks);
}

TEST_F(OwnProfilesTest, KeepNoMarksOfASimulatedOne)
{
    profiles::SimulatedProfile simulated;
    simulated.name = QStringLiteral("night");
    const base::ProfileId id = profiles::simulatedProfileId(simulated.name);
    store->setSimulated({simulated});

    ProfileMarks marks;
    marks.isReadOnly = true;

    ASSERT_TRUE(store->setMarks(id, marks));

    EXPECT_TRUE(found(id).marks.isReadOnly);
    EXPECT_TRUE(settings.allKeys().isEmpty());
}

TEST_F(OwnProfilesTest, AreNotKeptWithoutAStoreOfTheirOwn)
{
    ProfileStore bare(home.environment());

    EXPECT_EQ(bare.save(ownKeys("a", "A")).error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(bare.remove(ownId("a")).error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(bare.setMarks(work().id, {}).error().code, QStringLiteral("NotSaved"));
    EXPECT_FALSE(bare.findOwn(ownId("a")));
}

TEST_F(OwnProfilesTest, AddTheirProblemsToThoseOfTheFiles)
{
    settings.setValue(QStringLiteral("ownProfiles/x"), QStringLiteral("junk"));
    home.writeConfig("[broken\n");
    profiles::OwnProfileStore damaged(settings);
    const ProfileStore both(home.environment(), &damaged);

    EXPECT_EQ(both.problems().size(), 2);
}

TEST_F(OwnProfilesTest, AreNeverReadAsFiles)
{
    ASSERT_TRUE(store->save(ownKeys("a", "work")));

    const auto credentials = profiles::CredentialResolver(*store).resolve(ownId("a"));

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::Configuration);
    EXPECT_EQ(credentials.error().code, QStringLiteral("UnsupportedProfile"));
}
