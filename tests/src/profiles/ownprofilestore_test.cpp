// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ownprofilestore.h"

#include "tests/src/profiles/ownprofilesample.h"
#include "tests/support/sharedcorpus.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using profiles::OwnProfile;
using profiles::OwnProfileStore;
using profiles::ProfileMarks;
using support::ownId;
using support::ownKeys;
using support::ownRole;

namespace {

/// Opens the same file again and again, as starts of the program do.
class OwnProfileStoreTest : public ::testing::Test
{
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("desk/settings.ini")); }
    void open()
    {
        store.reset();
        m_settings = std::make_unique<QSettings>(path(), QSettings::IniFormat);
        store = std::make_unique<OwnProfileStore>(*m_settings);
    }
    void SetUp() override { open(); }
    void put(const char *key, const QString &value)
    {
        QSettings(path(), QSettings::IniFormat).setValue(QLatin1String(key), value);
    }
    QString kept(const char *key)
    {
        return QSettings(path(), QSettings::IniFormat).value(QLatin1String(key)).toString();
    }

    std::unique_ptr<OwnProfileStore> store;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

OwnProfile everyRoleSetting()
{
    OwnProfile role = ownRole("b", "Röle, \"quoted\"; @x\\y", ownId("a"));
    std::get<profiles::OwnRole>(role.source).role = {
        .roleArn = QStringLiteral("arn:aws:iam::444455556666:role/desk"),
        .externalId = QStringLiteral("e-1"),
        .mfaSerial = QStringLiteral("arn:aws:iam::444455556666:mfa/me"),
        .sessionName = QStringLiteral("desk"),
        .duration = std::chrono::seconds(3600)};
    role.region = aws::Region::parse(QStringLiteral("eu-west-1"));
    return role;
}

QList<OwnProfile> oneOfEachKind()
{
    OwnProfile keys = ownKeys("a", "Keys");
    std::get<profiles::OwnKeys>(keys.source).hasSessionToken = true;
    OwnProfile sso = ownKeys("c", "Center");
    sso.source = support::ssoSample();
    OwnProfile process = ownKeys("d", "Command");
    process.source = profiles::ProcessCommand{QStringLiteral("\"/bin/my keys\" --for=me, you")};
    OwnProfile machine = ownKeys("e", "Jump host");
    machine.source = profiles::MachineRole();
    return {keys, everyRoleSetting(), sso, process, machine};
}

ProfileMarks everyMark()
{
    return {.label = QStringLiteral("Kunde, Nord"),
            .colour = QStringLiteral("#C00000"),
            .isProduction = true,
            .isReadOnly = true,
            .pinnedAccount = base::AccountId::parse(QStringLiteral("111122223333")),
            .lastUsed = base::Timestamp::parse("2026-11-23T02:13:55.123Z").instant(),
            .health = profiles::ProfileHealth::NeedsSignIn,
            .consentedCommand = QByteArray(64, 'a')};
}

ProfileMarks withColour(const char *colour)
{
    ProfileMarks marks;
    marks.colour = QString::fromLatin1(colour);
    return marks;
}

} // namespace

TEST_F(OwnProfileStoreTest, KeepsEveryKindAcrossStarts)
{
    const QList<OwnProfile> own = oneOfEachKind();
    for (const OwnProfile &profile : own)
        ASSERT_TRUE(store->save(profile));
    open();

    EXPECT_TRUE(store->problems().isEmpty());
    ASSERT_EQ(store->profiles().size(), own.size());
    for (const OwnProfile &profile : own)
        EXPECT_TRUE(store->profiles().contains(profile)) << qPrintable(profile.name);
}

TEST_F(OwnProfileStoreTest, KeepsMarksOfEveryProfile)
{
    const base::ProfileId slashed(QStringLiteral("aws:some-thing:long/the_one%only.foo@bar+"));
    ASSERT_TRUE(store->setMarks(slashed, everyMark()));
    ASSERT_TRUE(store->setMarks(ownId("a"), withColour("#00ff00")));
    EXPECT_EQ(store->marks(slashed), everyMark());
    open();

    EXPECT_EQ(store->marks(slashed), everyMark());
    EXPECT_EQ(store->marks(ownId("a")), withColour("#00ff00"));
    EXPECT_EQ(store->marks(ownId("b")), ProfileMarks());
    EXPECT_TRUE(store->problems().isEmpty());
}

TEST_F(OwnProfileStoreTest, ReplacesByIdAndRefusesATakenName)
{
    ASSERT_TRUE(store->save(ownKeys("a", "Desk")));
    ASSERT_TRUE(store->save(ownKeys("a", "Renamed")));
    ASSERT_TRUE(store->save(ownKeys("b", "Desk")));

    const auto refused = store->save(ownKeys("c", "Desk"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("NameTaken"));
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Configuration);
    EXPECT_EQ(store->profiles().size(), 2);
    EXPECT_EQ(store->profiles().first().name, QStringLiteral("Renamed"));
}

TEST_F(OwnProfileStoreTest, TakesNoNameThatDiffersInCapitalLettersOnly)
{
    ASSERT_TRUE(store->save(ownKeys("a", "Desk")));

    const auto refused = store->save(ownKeys("b", "DESK"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("NameTaken"));
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("Desk")));
    EXPECT_TRUE(store->save(ownKeys("a", "desk"))) << "its own name in other letters";
}

TEST_F(OwnProfileStoreTest, RemovesAProfileWithItsMarks)
{
    ASSERT_TRUE(store->save(ownKeys("a", "Desk")));
    ASSERT_TRUE(store->setMarks(ownId("a"), everyMark()));
    ASSERT_TRUE(store->save(ownKeys("b", "Other")));

    ASSERT_TRUE(store->remove(ownId("a")));
    open();

    EXPECT_EQ(store->profiles().size(), 1);
    EXPECT_EQ(store->marks(ownId("a")), ProfileMarks());
    EXPECT_FALSE(support::readFile(path())->contains("aaaaaaaa"));
}

TEST_F(OwnProfileStoreTest, LeavesAloneWhatItDoesNotUnderstand)
{
    ASSERT_TRUE(store->save(ownKeys("a", "Desk")));
    const QString good = kept("ownProfiles/aaaaaaaa-0000-4000-8000-000000000000");
    const QString newer =
        QString(good).replace(QStringLiteral("\"version\":1"), QStringLiteral("\"version\":2"));
    const QString richer = QString(good).replace(QStringLiteral("\"version\":1"),
                                                 QStringLiteral("\"version\":1,\"vault\":\"x\""));
    const QString odd =
        QString(good).replace(QStringLiteral("\"keys\""), QStringLiteral("\"passkey\""));
    put("ownProfiles/newer", newer);
    put("ownProfiles/richer", richer);
    put("ownProfiles/odd", odd);
    put("ownProfiles/cut", good.left(good.size() / 2));
    put("profileMarks/aws%3Awork", QStringLiteral("{\"version\":7}"));
    open();
    ASSERT_TRUE(store->save(ownKeys("b", "Other")));
    ASSERT_TRUE(store->setMarks(ownId("b"), everyMark()));

    EXPECT_EQ(store->profiles().size(), 2);
    ASSERT_EQ(store->problems().size(), 5);
    for (const base::Error &problem : store->problems()) {
        EXPECT_EQ(problem.kind, base::ErrorKind::Configuration);
        EXPECT_TRUE(problem.message.contains(path()));
    }
    EXPECT_EQ(kept("ownProfiles/newer"), newer);
    EXPECT_EQ(kept("ownProfiles/richer"), richer);
    EXPECT_EQ(kept("ownProfiles/odd"), odd);
    EXPECT_EQ(kept("ownProfiles/cut"), good.left(good.size() / 2));
    EXPECT_EQ(kept("profileMarks/aws%3Awork"), QStringLiteral("{\"version\":7}"));
}

TEST_F(OwnProfileStoreTest, NeverWritesOverADamagedEntry)
{
    put("profileMarks/aws%3Awork", QStringLiteral("{\"version\":7}"));
    put("ownProfiles/aaaaaaaa-0000-4000-8000-000000000000", QStringLiteral("junk"));
    open();

    const auto marked = store->setMarks(base::ProfileId(QStringLiteral("aws:work")), everyMark());
    const auto saved = store->save(ownKeys("a", "Desk"));

    EXPECT_EQ(marked.error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(saved.error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(kept("profileMarks/aws%3Awork"), QStringLiteral("{\"version\":7}"));
    EXPECT_EQ(kept("ownProfiles/aaaaaaaa-0000-4000-8000-000000000000"), QStringLiteral("junk"));
    ASSERT_TRUE(store->remove(ownId("a")));
    EXPECT_TRUE(store->save(ownKeys("a", "Desk")));
}

TEST_F(OwnProfileStoreTest, LetsNothingBeChangedWhereTheMarksCannotBeRead)
{
    const base::ProfileId work(QStringLiteral("aws:work"));
    put("profileMarks/aws%3Awork", QStringLiteral("{\"version\":7,\"isReadOnly\":true}"));
    open();

    EXPECT_TRUE(store->marks(work).isReadOnly);
    EXPECT_TRUE(store->marks(work).isUnreadable);
    EXPECT_FALSE(store->marks(ownId("b")).isReadOnly);
    const auto refused = store->setMarks(work, store->marks(work));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("profileMarks/aws%3Awork")))
        << qPrintable(refused.error().message);
}

TEST_F(OwnProfileStoreTest, RefusesWhatItCouldNotReadBack)
{
    OwnProfile foreign = ownKeys("a", "Desk");
    foreign.id = base::ProfileId(QStringLiteral("aws:work"));

    EXPECT_EQ(store->save(ownKeys("a", "")).error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(store->save(foreign).error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(store->setMarks(ownId("a"), withColour("url(x)")).error().code,
              QStringLiteral("NotSaved"));
    EXPECT_TRUE(store->profiles().isEmpty());
}

TEST_F(OwnProfileStoreTest, SaysWhenTheSettingsCannotBeWritten)
{
    const QString folder = QFileInfo(path()).path();
    QFile inTheWay(folder);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));

    const auto refused = store->save(ownKeys("a", "Desk"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("NotSaved"));
    EXPECT_TRUE(refused.error().message.contains(path()));
    EXPECT_TRUE(store->profiles().isEmpty());
    EXPECT_EQ(store->setMarks(ownId("a"), everyMark()).error().code, QStringLiteral("NotSaved"));
    EXPECT_EQ(store->marks(ownId("a")), ProfileMarks());
    ASSERT_TRUE(inTheWay.remove());
    ASSERT_TRUE(store->save(ownKeys("b", "Other")));
    open();
    ASSERT_EQ(store->profiles().size(), 1);
    EXPECT_EQ(store->profiles().first().id, ownId("b"));
    EXPECT_EQ(store->marks(ownId("a")), ProfileMarks());
}

// There is no secret in the types; this holds whoever adds one.
TEST_F(OwnProfileStoreTest, WritesOnlyTheMembersThatAreNoSecret)
{
    for (const OwnProfile &profile : oneOfEachKind())
        ASSERT_TRUE(store->save(profile));
    ASSERT_TRUE(store->setMarks(ownId("a"), everyMark()));
    QByteArray text = *support::readFile(path());

    text.replace("hasSessionToken", "");
    for (const char *word : {"secret", "Secret", "oken", "assword"})
        EXPECT_FALSE(text.contains(word)) << word;
}
