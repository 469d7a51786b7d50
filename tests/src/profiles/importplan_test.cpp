// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/importplan.h"

#include "tests/src/profiles/awshome.h"
#include "tests/src/profiles/ownprofilesample.h"

#include <gtest/gtest.h>

using profiles::ImportAction;
using profiles::ImportEntry;
using profiles::OwnProfile;

namespace {

constexpr char kImportConfig[] =
    "[profile role]\nrole_arn = arn:aws:iam::444455556666:role/x\nsource_profile = default\n"
    "[profile center]\nsso_start_url = https://d-abc.awsapps.com/start\nsso_region = eu-west-1\n"
    "sso_account_id = 111122223333\nsso_role_name = Desk\n"
    "[profile command]\ncredential_process = /bin/keys\n"
    "[profile outside]\nrole_arn = arn:aws:iam::444455556666:role/x\n"
    "credential_source = Environment\n"
    "[profile bare]\nregion = eu-west-1\n"
    "[profile web]\nrole_arn = arn:aws:iam::444455556666:role/x\nweb_identity_token_file = /t\n"
    "[profile half]\naws_secret_access_key = wJalrXUt\n";
constexpr char kImportKeys[] =
    "[default]\naws_access_key_id = AKIDDEFAULTEXAMPLE\naws_secret_access_key = wJalrXUt\n"
    "[another]\naws_access_key_id = AKIDOTHEREXAMPLE\naws_secret_access_key = wJalrXUt\n";
constexpr char kSwappedKeys[] =
    "[default]\naws_access_key_id = AKIDDEFAULTEXAMPLE\naws_secret_access_key = wJalrXUt\n"
    "[swapped]\naws_access_key_id = wJalrXUtnFEMI/K7MDENG\n"
    "aws_secret_access_key = AKIDOTHEREXAMPLE\n";

class ImportPlanTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        home.writeConfig(kImportConfig);
        home.writeCredentials(kImportKeys);
    }
    QList<ImportEntry> plan(const QList<OwnProfile> &own = {})
    {
        return profiles::importPlan(
            profiles::readConfigFiles(profiles::configFileLocations(home.environment())), own);
    }
    ImportEntry entry(const char *name, const QList<OwnProfile> &own = {})
    {
        for (const ImportEntry &one : plan(own)) {
            if (one.name == QLatin1String(name))
                return one;
        }
        ADD_FAILURE() << "no entry " << name;
        return {};
    }

    support::AwsHome home;
};

} // namespace

TEST_F(ImportPlanTest, GoesThroughTheFilesInTheirOrder)
{
    QStringList names;
    for (const ImportEntry &one : plan())
        names.append(one.name);

    const QStringList expected{
        QStringLiteral("default"), QStringLiteral("another"), QStringLiteral("bare"),
        QStringLiteral("center"),  QStringLiteral("command"), QStringLiteral("half"),
        QStringLiteral("outside"), QStringLiteral("role"),    QStringLiteral("web")};
    EXPECT_EQ(names, expected);
}

TEST_F(ImportPlanTest, StoresKeysOnlyAndRefersToTheRest)
{
    EXPECT_EQ(entry("default").action, ImportAction::StoreInKeychain);
    EXPECT_EQ(entry("default").accessKeyId, QStringLiteral("AKIDDEFAULTEXAMPLE"));
    EXPECT_EQ(entry("default").files, QStringList{home.credentialsPath()});
    EXPECT_EQ(entry("default").reason, QString());
    for (const char *name : {"role", "center", "command", "outside"}) {
        EXPECT_EQ(entry(name).action, ImportAction::KeepReference) << name;
        EXPECT_EQ(entry(name).accessKeyId, QString()) << name;
        EXPECT_EQ(entry(name).reason, QString()) << name;
    }
}

TEST_F(ImportPlanTest, SaysWhyAProfileCannotBeUsed)
{
    const struct {
        const char *name;
        const char *fact;
    } table[] = {{"bare", "has no credentials"},
                 {"web", "web_identity_token_file"},
                 {"half", "aws_access_key_id"}};
    for (const auto &[name, fact] : table) {
        EXPECT_EQ(entry(name).action, ImportAction::NotSupported) << name;
        EXPECT_TRUE(entry(name).reason.contains(QLatin1String(fact))) << name;
        EXPECT_FALSE(entry(name).reason.contains(QStringLiteral("wJalrXUt"))) << name;
    }
}

TEST_F(ImportPlanTest, KnowsWhatIsThereByNameAndByKey)
{
    OwnProfile sameKey = support::ownKeys("a", "Customer");
    std::get<profiles::OwnKeys>(sameKey.source).accessKeyId = QStringLiteral("AKIDOTHEREXAMPLE");
    const QList<OwnProfile> own{sameKey, support::ownKeys("b", "role")};

    EXPECT_TRUE(entry("another", own).isKnown);
    EXPECT_TRUE(entry("role", own).isKnown);
    EXPECT_FALSE(entry("default", own).isKnown);
    EXPECT_FALSE(entry("center", own).isKnown);
}

TEST_F(ImportPlanTest, TakesNoSecretForTheIdOfAKey)
{
    home.writeCredentials(kSwappedKeys);
    const ImportEntry swapped = entry("swapped");

    EXPECT_EQ(swapped.action, ImportAction::NotSupported);
    EXPECT_EQ(swapped.accessKeyId, QString());
    EXPECT_TRUE(swapped.reason.contains(QStringLiteral("aws_access_key_id")));
    EXPECT_FALSE(swapped.reason.contains(QStringLiteral("wJalrXUt")));
    EXPECT_EQ(entry("default").action, ImportAction::StoreInKeychain);
}

TEST_F(ImportPlanTest, OffersANameThatNoOtherProfileHas)
{
    EXPECT_EQ(entry("another").ownName, QStringLiteral("another (imported)"));
    EXPECT_EQ(entry("role").ownName, QString());

    const QList<OwnProfile> own{support::ownKeys("a", "Another (imported)")};
    EXPECT_EQ(entry("another", own).ownName, QStringLiteral("another (imported) 2"));
    EXPECT_TRUE(entry("another", {support::ownKeys("a", "another (imported)")}).isKnown);
}
