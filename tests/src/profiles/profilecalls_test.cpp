// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/deleteprofilecall.h"
#include "profiles/saveprofilecall.h"
#include "profiles/sessionsecretstore.h"
#include "tests/src/profiles/ownprofilesample.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/waitfor.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// Saving and deleting a profile of ours: its secret first, then what can be shown.

using base::SecretTrouble;
using profiles::DeleteProfileCall;
using profiles::KeySecret;
using profiles::OwnProfile;
using profiles::SaveProfileCall;
using support::ownId;
using support::ownKeys;
using support::ownRole;

namespace {

class ProfileCallsTest : public ::testing::Test
{
protected:
    static SaveProfileCall::Draft draft(const OwnProfile &profile, const char *secret = "wJalrXUt")
    {
        SaveProfileCall::Draft draft{.profile = profile, .marks = {}, .secret = {}};
        draft.marks.isProduction = true;
        if (secret)
            draft.secret = KeySecret{.secretAccessKey = base::SecretBytes(std::string_view(secret)),
                                     .sessionToken = {}};
        return draft;
    }
    base::Result<> save(const SaveProfileCall::Draft &wanted)
    {
        return *support::waitResult(new SaveProfileCall(wanted, store, secrets, nullptr));
    }
    base::Result<> remove(const char *letter)
    {
        return *support::waitResult(new DeleteProfileCall(ownId(letter), store, secrets, nullptr));
    }
    std::string keptSecret(const char *letter) const
    {
        const auto key = profiles::unpackedKeySecret(secrets.secret(ownId(letter)));
        return key ? std::string(key->secretAccessKey.reveal()) : std::string();
    }
    static std::optional<SecretTrouble> troubleOf(const base::Result<> &result)
    {
        return result ? std::nullopt : base::secretTroubleOf(result.error());
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("desk/settings.ini")), QSettings::IniFormat};
    profiles::OwnProfileStore own{settings};
    profiles::ProfileStore store{QProcessEnvironment(), &own};
    support::FakeSecretStore secrets;
};

} // namespace

TEST_F(ProfileCallsTest, SaveKeepsTheSecretThenWhatCanBeShown)
{
    bool wasSecretThere = false;
    QObject::connect(&store, &profiles::ProfileStore::changed, &store,
                     [&] { wasSecretThere = secrets.holds(ownId("a")); });

    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));

    EXPECT_TRUE(wasSecretThere);
    EXPECT_EQ(keptSecret("a"), "wJalrXUt");
    EXPECT_EQ(store.findOwn(ownId("a")), ownKeys("a", "Desk"));
    EXPECT_TRUE(store.find(ownId("a"))->marks.isProduction);
}

TEST_F(ProfileCallsTest, SaveLeavesTheMarksThatNobodyDecidedAnew)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    profiles::ProfileMarks noted = store.find(ownId("a"))->marks;
    noted.health = profiles::ProfileHealth::Good;
    noted.isReadOnly = true;
    ASSERT_TRUE(store.setMarks(ownId("a"), noted));

    ASSERT_TRUE(save(draft(ownKeys("a", "Renamed"))));

    EXPECT_EQ(store.find(ownId("a"))->marks, noted);
}

TEST_F(ProfileCallsTest, SaveWorksWithoutAKeychain)
{
    profiles::SessionSecretStore session;

    ASSERT_TRUE(*support::waitResult(
        new SaveProfileCall(draft(ownKeys("a", "Desk")), store, session, nullptr)));

    EXPECT_TRUE(*support::waitResult(session.read(ownId("a"), nullptr)));
    ASSERT_TRUE(*support::waitResult(new DeleteProfileCall(ownId("a"), store, session, nullptr)));
    EXPECT_FALSE(*support::waitResult(session.read(ownId("a"), nullptr)));
    EXPECT_FALSE(store.findOwn(ownId("a")));
}

TEST_F(ProfileCallsTest, SaveLeavesTheSecretWhenThereIsNoNewOne)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    secrets.begun.clear();

    ASSERT_TRUE(save(draft(ownKeys("a", "Renamed"), nullptr)));

    EXPECT_TRUE(secrets.begun.isEmpty());
    EXPECT_EQ(keptSecret("a"), "wJalrXUt");
    EXPECT_EQ(store.findOwn(ownId("a"))->name, QStringLiteral("Renamed"));
}

TEST_F(ProfileCallsTest, SaveChangesNothingWhenTheSecretCannotBeKept)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    secrets.failure = SecretTrouble::Locked;

    const auto changed = save(draft(ownKeys("a", "Renamed"), "other"));
    const auto added = save(draft(ownKeys("b", "New"), "other"));

    EXPECT_EQ(troubleOf(changed), SecretTrouble::Locked);
    EXPECT_EQ(troubleOf(added), SecretTrouble::Locked);
    EXPECT_EQ(store.findOwn(ownId("a"))->name, QStringLiteral("Desk"));
    EXPECT_FALSE(store.findOwn(ownId("b")));
    EXPECT_EQ(store.find(ownId("b")), std::nullopt);
    EXPECT_EQ(keptSecret("a"), "wJalrXUt");
}

TEST_F(ProfileCallsTest, SaveTouchesNoSecretOfAProfileThatIsRefused)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    ASSERT_TRUE(save(draft(ownRole("b", "Audit", ownId("a")), nullptr)));
    secrets.begun.clear();

    EXPECT_EQ(save(draft(ownKeys("c", "Desk"))).error().code, QStringLiteral("NameTaken"));
    EXPECT_EQ(save(draft(ownRole("a", "Desk", ownId("b")))).error().code,
              QStringLiteral("LoopingProfiles"));

    EXPECT_TRUE(secrets.begun.isEmpty());
}

TEST_F(ProfileCallsTest, SaveLeavesNoSecretThatNothingNames)
{
    QFile inTheWay(folder.filePath(QStringLiteral("desk")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));

    const auto result = save(draft(ownKeys("a", "Desk")));

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, QStringLiteral("NotSaved"));
    EXPECT_TRUE(secrets.isEmpty());
    EXPECT_FALSE(store.findOwn(ownId("a")));
}

TEST_F(ProfileCallsTest, SaveIsCancelledWhileTheSecretIsWritten)
{
    secrets.isHolding = true;
    auto *call = new SaveProfileCall(draft(ownKeys("a", "Desk")), store, secrets, nullptr);
    call->start();
    secrets.isHolding = false;
    std::optional<base::Result<>> result;
    base::whenDone(call, &store, [&](const base::Result<> &end) { result = end; });

    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return result.has_value(); }));
    EXPECT_EQ(result->error().kind, base::ErrorKind::Cancelled);
    EXPECT_TRUE(secrets.isEmpty());
    EXPECT_FALSE(store.findOwn(ownId("a")));
}

TEST_F(ProfileCallsTest, SaveMayBeDeletedByWhoListens)
{
    QPointer<SaveProfileCall> call =
        new SaveProfileCall(draft(ownKeys("a", "Desk")), store, secrets, nullptr);
    QObject::connect(&store, &profiles::ProfileStore::changed, &store, [&] { delete call.data(); });

    call->start();

    ASSERT_TRUE(support::waitFor([&] { return call.isNull(); }));
    EXPECT_TRUE(store.find(ownId("a"))->marks.isProduction);
}

TEST_F(ProfileCallsTest, DeleteRemovesTheSecretThenWhatCanBeShown)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    bool wasSecretThere = true;
    QObject::connect(&store, &profiles::ProfileStore::changed, &store,
                     [&] { wasSecretThere = secrets.holds(ownId("a")); });

    ASSERT_TRUE(remove("a"));

    EXPECT_FALSE(wasSecretThere);
    EXPECT_FALSE(store.findOwn(ownId("a")));
}

TEST_F(ProfileCallsTest, DeleteLeavesTheProfileWhenItsSecretStays)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    secrets.failure = SecretTrouble::NotRemoved;

    EXPECT_EQ(troubleOf(remove("a")), SecretTrouble::NotRemoved);

    EXPECT_TRUE(store.findOwn(ownId("a")));
    EXPECT_EQ(keptSecret("a"), "wJalrXUt");
}

TEST_F(ProfileCallsTest, DeleteTouchesNoSecretThatRolesBuildOn)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    ASSERT_TRUE(save(draft(ownRole("b", "Audit", ownId("a")), nullptr)));

    EXPECT_EQ(remove("a").error().code, QStringLiteral("ProfileInUse"));

    EXPECT_EQ(keptSecret("a"), "wJalrXUt");
    secrets.failure = SecretTrouble::Missing;
    EXPECT_TRUE(remove("b")) << "a role has no secret that could stay";
}

TEST_F(ProfileCallsTest, DeleteIsCancelledWhileTheSecretIsRemoved)
{
    ASSERT_TRUE(save(draft(ownKeys("a", "Desk"))));
    secrets.isHolding = true;
    auto *call = new DeleteProfileCall(ownId("a"), store, secrets, nullptr);
    std::optional<base::Result<>> result;
    base::whenDone(call, &store, [&](const base::Result<> &end) { result = end; });
    call->start();

    call->cancel();

    ASSERT_TRUE(support::waitFor([&] { return result.has_value(); }));
    EXPECT_EQ(result->error().kind, base::ErrorKind::Cancelled);
    EXPECT_TRUE(store.findOwn(ownId("a")));
}

TEST_F(ProfileCallsTest, DeleteIsForProfilesOfOursOnly)
{
    auto *call =
        new DeleteProfileCall(base::ProfileId(QStringLiteral("aws:work")), store, secrets, nullptr);

    EXPECT_EQ((*support::waitResult(call)).error().code, QStringLiteral("NoSuchProfile"));
    EXPECT_TRUE(secrets.begun.isEmpty());
}
