// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importwizard.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/waitfor.h"
#include "tests/ui/profiles/importentry.h"
#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/profiles/importmodel.h"
#include "ui/profiles/importrun.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace {

using profiles::ImportAction;
using support::waitFor;
using tests::entryOf;
using ui::ImportModel;

class ImportWizardTest : public tests::ProfileWindowTest
{
protected:
    ImportWizardTest()
    {
        writeCredentials("[corp]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n"
                         "aws_secret_access_key = wJalrXUtnFEMI\nregion = eu-west-1\n");
        writeConfig("[profile mgn]\nrole_arn = arn:aws:iam::111122223333:role/Mgn\n"
                    "source_profile = corp\n");
    }
    void open()
    {
        wizard = std::make_unique<ui::ImportWizard>(services, theme);
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->show();
    }
    [[nodiscard]] int rowOf(const char *name) const
    {
        for (int row = 0; row < wizard->model().rowCount(); ++row) {
            if (wizard->model().row(row).entry.name == QLatin1String(name))
                return row;
        }
        return -1;
    }
    [[nodiscard]] bool isDone(const char *name) const
    {
        return wizard->model().row(rowOf(name)).progress == ImportModel::Progress::Done;
    }
    [[nodiscard]] bool isFailed(const char *name) const
    {
        return wizard->model().row(rowOf(name)).progress == ImportModel::Progress::Failed;
    }
    [[nodiscard]] QByteArray bytesOf(const char *name) const
    {
        QFile bytes(path(name));
        EXPECT_TRUE(bytes.open(QIODevice::ReadOnly));
        return bytes.readAll();
    }
    [[nodiscard]] std::optional<profiles::OwnProfile> ownOf(const char *name) const
    {
        for (const profiles::Profile &profile : store.profiles()) {
            if (profile.isOwn() && profile.name == QLatin1String(name))
                return store.findOwn(profile.id);
        }
        return std::nullopt;
    }
    [[nodiscard]] QPushButton &button() const
    {
        return widget<QPushButton>(*wizard, "importButton");
    }

    std::unique_ptr<ui::ImportWizard> wizard;
};

TEST_F(ImportWizardTest, CountsWhatItWillImportAndNamesTheFiles)
{
    open();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(wizard.get()));

    EXPECT_EQ(wizard->windowTitle(), QStringLiteral("Import profiles"));
    EXPECT_EQ(button().text(), QStringLiteral("Import 2 profiles"));
    EXPECT_TRUE(textsOf(*wizard).contains(shownPath("config")));
    EXPECT_TRUE(textsOf(*wizard).contains(shownPath("credentials")));
    support::expectNames(*wizard);
}

TEST_F(ImportWizardTest, SaysHowManyItStoresAndKeepsBeforeAndAfter)
{
    open();
    const auto &summary = widget<QLabel>(*wizard, "importSummary");
    EXPECT_EQ(summary.text(), QStringLiteral("Ticked: 1 stored in the keychain, 1 kept as live "
                                             "reference."));
    auto &all = widget<QCheckBox>(*wizard, "importAllBox");
    EXPECT_EQ(all.checkState(), Qt::Checked);
    all.click();
    EXPECT_EQ(summary.text(), QStringLiteral("Nothing is ticked."));
    EXPECT_FALSE(button().isEnabled());
    all.click();
    EXPECT_EQ(all.checkState(), Qt::Checked);

    button().click();

    ASSERT_TRUE(waitFor([&] { return isDone("corp") && isDone("mgn"); }));
    EXPECT_EQ(summary.text(), QStringLiteral("Imported: 1 stored in the keychain, 1 kept as live "
                                             "reference."));
    EXPECT_FALSE(all.isEnabled());
}

TEST_F(ImportWizardTest, TicksWithSpaceInWhateverColumn)
{
    open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(wizard.get()));
    auto &table = widget<QTreeView>(*wizard, "importTable");
    EXPECT_TRUE(table.hasFocus());
    table.setCurrentIndex(wizard->model().index(rowOf("mgn"), ImportModel::ReasonColumn));

    QTest::keyClick(&table, Qt::Key_Space);
    EXPECT_EQ(wizard->model().tickedRows(), QList<int>{rowOf("corp")});
    EXPECT_TRUE(widget<QLabel>(*wizard, "importDetail").text().startsWith(QStringLiteral("mgn:")));
    QTest::keyClick(&table, Qt::Key_Space);

    EXPECT_EQ(wizard->model().tickedRows().size(), 2);
}

TEST_F(ImportWizardTest, StoresAKeyPairAndLeavesTheFilesAsTheyAre)
{
    const QByteArray before = bytesOf("credentials") + bytesOf("config");
    open();
    QSignalSpy imported(wizard.get(), &ui::ImportWizard::imported);

    button().click();

    ASSERT_TRUE(waitFor([&] { return imported.count() == 1; }));
    const auto kept = ownOf("corp (imported)");
    ASSERT_TRUE(kept);
    EXPECT_EQ(std::get<profiles::OwnKeys>(kept->source).accessKeyId,
              QStringLiteral("AKIAIOSFODNN7EXAMPLE"));
    EXPECT_EQ(kept->region, aws::Region::parse(QStringLiteral("eu-west-1")));
    const auto secret = profiles::unpackedKeySecret(keychain.secret(kept->id));
    ASSERT_TRUE(secret);
    EXPECT_TRUE(
        secret->secretAccessKey.equals(base::SecretBytes(std::string_view("wJalrXUtnFEMI"))));
    EXPECT_EQ(bytesOf("credentials") + bytesOf("config"), before);
    EXPECT_FALSE(button().isEnabled());
    EXPECT_EQ(widget<QPushButton>(*wizard, "closeImportButton").text(), QStringLiteral("Close"));
}

TEST_F(ImportWizardTest, TakesNoSecretForTheIdOfAKeyAndImportsTheOthers)
{
    writeCredentials("[corp]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n"
                     "aws_secret_access_key = wJalrXUtnFEMI\n"
                     "[swapped]\naws_access_key_id = wJalrXUtnFEMI/K7MDENG\n"
                     "aws_secret_access_key = AKIAIOSFODNN7ANOTHER\n");
    open();
    QSignalSpy imported(wizard.get(), &ui::ImportWizard::imported);
    const ImportModel &model = wizard->model();
    const QString reason =
        model.index(rowOf("swapped"), ImportModel::ReasonColumn).data().toString();
    EXPECT_EQ(model.row(rowOf("swapped")).entry.action, ImportAction::NotSupported);
    EXPECT_TRUE(reason.contains(QStringLiteral("aws_access_key_id"))) << qPrintable(reason);

    button().click();

    ASSERT_TRUE(waitFor([&] { return imported.count() == 1; }));
    EXPECT_TRUE(ownOf("corp (imported)"));
    EXPECT_EQ(own.profiles().size(), 1);
    for (const QString &key : file.allKeys())
        EXPECT_FALSE(file.value(key).toString().contains(QStringLiteral("wJalrXUt")));
}

TEST_F(ImportWizardTest, LetsNoSecretBecomeAnIdWhateverThePlanSays)
{
    writeCredentials("[corp]\naws_access_key_id = wJalrXUtnFEMI/K7MDENG\n"
                     "aws_secret_access_key = AKIAIOSFODNN7ANOTHER\n");
    ui::ImportRun run(
        services, profiles::readConfigFiles(profiles::configFileLocations(store.environment())));
    std::optional<base::Error> failure;
    QObject::connect(&run, &ui::ImportRun::ended, &run,
                     [&failure](int, const std::optional<base::Error> &why) { failure = why; });

    run.start({{0, entryOf("corp", ImportAction::StoreInKeychain)}});

    ASSERT_TRUE(failure);
    EXPECT_FALSE(failure->message.contains(QStringLiteral("wJalrXUt")));
    EXPECT_TRUE(own.profiles().isEmpty());
}

TEST_F(ImportWizardTest, KeepsAReferenceWithItsAccount)
{
    open();

    button().click();

    ASSERT_TRUE(waitFor([&] { return isDone("mgn"); }));
    EXPECT_FALSE(ownOf("mgn")) << "it stays in the file";
    EXPECT_EQ(marksOf(profiles::awsProfileId(QStringLiteral("mgn"))).pinnedAccount,
              base::AccountId::parse(QStringLiteral("111122223333")));
}

TEST_F(ImportWizardTest, ImportsTickedProfilesOnly)
{
    open();
    wizard->model().setData(wizard->model().index(rowOf("corp"), 0), Qt::Unchecked,
                            Qt::CheckStateRole);
    EXPECT_EQ(button().text(), QStringLiteral("Import 1 profile"));

    button().click();

    ASSERT_TRUE(waitFor([&] { return isDone("mgn"); }));
    EXPECT_FALSE(ownOf("corp (imported)"));
}

TEST_F(ImportWizardTest, GoesOnOnceTheKeychainIsUnlocked)
{
    keychain.stateNow = base::SecretStoreState::Locked;
    open();
    button().click();
    ASSERT_TRUE(waitFor([&] { return isFailed("corp") && isDone("mgn"); }));
    auto &unlock = widget<QPushButton>(*wizard, "unlockKeychainButton");
    ASSERT_TRUE(waitFor([&] { return unlock.isVisible(); }));

    unlock.click();

    EXPECT_TRUE(waitFor([&] { return isDone("corp"); }));
    EXPECT_TRUE(ownOf("corp (imported)"));
}

TEST_F(ImportWizardTest, StopsOnCancelAndStaysOpen)
{
    keychain.isHolding = true;
    open();
    button().click();
    EXPECT_FALSE(button().isEnabled());

    click(*wizard, "closeImportButton");

    ASSERT_TRUE(waitFor([&] { return button().isEnabled(); }));
    EXPECT_TRUE(wizard->isVisible());
    EXPECT_FALSE(ownOf("corp (imported)"));
}

TEST_F(ImportWizardTest, NamesAFileThatCannotBeRead)
{
    writeConfig("[profile mgn\nregion\n");
    open();

    EXPECT_TRUE(widget<QLabel>(*wizard, "importProblems").isVisible());
    EXPECT_TRUE(widget<QLabel>(*wizard, "importProblems").text().contains(path("config")));
    EXPECT_GE(rowOf("corp"), 0) << "the other file is still used";
}

TEST_F(ImportWizardTest, SaysThatThereIsNothingToImport)
{
    writeCredentials("");
    writeConfig("");
    open();

    EXPECT_TRUE(textsOf(*wizard).contains(QStringLiteral("No profile to import")));
    EXPECT_FALSE(button().isEnabled());
}

TEST_F(ImportWizardTest, KeepsAProfileReadOnlyWhoseMarksCannotBeRead)
{
    writeCredentials("[corp]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n"
                     "aws_secret_access_key = wJalrXUtnFEMI\n");
    file.setValue(QStringLiteral("profileMarks/aws%3Acorp"), QStringLiteral("{\"version\":7}"));
    profiles::OwnProfileStore damaged(file);
    profiles::ProfileStore all(store.environment(), &damaged);
    ui::ProfileServices those{all, secrets, sso};
    ui::ImportRun run(
        those, profiles::readConfigFiles(profiles::configFileLocations(store.environment())));
    const QSignalSpy finished(&run, &ui::ImportRun::finished);

    run.start({{0, entryOf("corp", ImportAction::StoreInKeychain)}});

    ASSERT_TRUE(waitFor([&] { return finished.count() == 1; }));
    ASSERT_EQ(damaged.profiles().size(), 1);
    const profiles::ProfileMarks kept = damaged.marks(damaged.profiles().first().id);
    EXPECT_TRUE(kept.isReadOnly);
    EXPECT_FALSE(kept.isUnreadable);
}

} // namespace
