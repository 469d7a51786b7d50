// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/flows/signinstory.h"

#include "profiles/keysecret.h"
#include "profiles/ssotokens.h"
#include "profiles/storedtoken.h"
#include "ui/profiles/suggestfield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QCryptographicHash>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

QByteArray shown(const base::SecretBytes &secret)
{
    return QByteArray(secret.reveal().data(), static_cast<qsizetype>(secret.reveal().size()));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class SignInStoryTest : public support::SignInStory
{
protected:
    [[nodiscard]] const sim::SimCredentials &prod() const { return server.accounts().first(); }
    [[nodiscard]] QByteArray prodSecret() const { return shown(prod().secretAccessKey); }

    QWidget *openProfiles()
    {
        program->window().findChild<QAction *>(QStringLiteral("profilesAction"))->trigger();
        return waitForWindow("profileManager");
    }
    /// What the keychain holds of an own profile or a sign-in.
    base::Result<base::SecretBytes> kept(const base::ProfileId &id)
    {
        return *support::waitResult(program->secrets().read(id, nullptr));
    }
    /// In the files of a person: keys under "base", and what `more` adds to the configuration.
    void writeFiles(const QString &more)
    {
        home.writeCredentials(
            qPrintable(QStringLiteral("[base]\naws_access_key_id = %1\n"
                                      "aws_secret_access_key = %2\n")
                           .arg(prod().accessKeyId, QString::fromUtf8(prodSecret()))));
        home.writeConfig(qPrintable(more));
    }
    /// A profile of an Identity Center, but for what its portal lists.
    static void fillCenter(const QWidget &editor)
    {
        constexpr int kIdentityCenter = 2;
        widget<QComboBox>(editor, "profileKindChooser").setCurrentIndex(kIdentityCenter);
        fill(editor, "profileNameField", QStringLiteral("Center"));
        widget<QLineEdit>(editor, "startUrlField")
            .setText(QStringLiteral("https://d-1234567890.awsapps.com/start"));
        widget<QLineEdit>(editor, "ssoRegionField").setText(QStringLiteral("eu-west-1"));
    }
    /// Waits until the list below the field has an entry with `part`, and takes it as a click does.
    static void chooseFromList(const QWidget &editor, const char *fieldName, const QString &part)
    {
        const auto &field = widget<ui::SuggestField>(editor, fieldName);
        ASSERT_TRUE(waitFor([&] { return !field.suggestions().filter(part).isEmpty(); }))
            << fieldName << " suggests " << qPrintable(field.suggestions().join(u'\n'));
        emit field.completer()->activated(field.suggestions().filter(part).first());
        EXPECT_TRUE(field.text().contains(part)) << qPrintable(field.text());
    }
    void addKeyProfile()
    {
        QWidget *manager = openProfiles();
        ASSERT_TRUE(manager);
        widget<QPushButton>(*manager, "addProfileButton").click();
        const QPointer<QWidget> editor = waitForWindow("profileEditor");
        ASSERT_TRUE(editor);
        fill(*editor, "profileNameField", QStringLiteral("Client"));
        fill(*editor, "accessKeyIdField", prod().accessKeyId);
        fill(*editor, "secretKeyField", QString::fromUtf8(prodSecret()));
        widget<QPushButton>(*editor, "saveProfileButton").click();
        ASSERT_TRUE(waitFor([&] { return !editor || !editor->isVisible(); }));
        widget<QPushButton>(*manager, "closeProfilesButton").click();
    }
};

TEST_F(SignInStoryTest, AKeyIsAddedOnceAndStillThereAfterANewStart)
{
    startProgram();
    addKeyProfile();
    quitProgram();

    startProgram();
    chooseProfile("Client");

    ASSERT_TRUE(listsServers()) << qPrintable(bandText());
    EXPECT_TRUE(bandText().contains(QStringLiteral("Client"))) << qPrintable(bandText());
    const auto secret = kept(profileNamed("Client")).and_then(profiles::unpackedKeySecret);
    ASSERT_TRUE(secret);
    EXPECT_EQ(shown(secret->secretAccessKey), prodSecret());
    quitProgram();
    expectNowhere(prodSecret());
}

TEST_F(SignInStoryTest, AKeyIsImportedFromTheFilesAndTheFilesStayAsTheyAre)
{
    writeFiles(QStringLiteral("[profile base]\nregion = eu-west-1\n"));
    const QByteArray credentials = contentOf(home.credentialsPath());
    const QByteArray config = contentOf(home.configPath());
    startProgram();

    program->window().findChild<QAction *>(QStringLiteral("importProfilesAction"))->trigger();
    QWidget *wizard = waitForWindow("importWizard");
    ASSERT_TRUE(wizard);
    widget<QPushButton>(*wizard, "importButton").click();
    const auto isImported = [this] {
        for (const profiles::Profile &profile : program->services().profiles()) {
            if (profile.isOwn() && profile.name == QLatin1String("base (imported)"))
                return true;
        }
        return false;
    };
    ASSERT_TRUE(waitFor(isImported));
    widget<QPushButton>(*wizard, "closeImportButton").click();
    chooseProfile("base (imported)");

    EXPECT_TRUE(program->desk().chosenProfile()->isOwn()) << "a name of its own";
    ASSERT_TRUE(listsServers());
    EXPECT_EQ(contentOf(home.credentialsPath()), credentials);
    EXPECT_EQ(contentOf(home.configPath()), config);
    quitProgram();
    expectNowhere(prodSecret(), {home.credentialsPath()});
}

TEST_F(SignInStoryTest, ARoleWithADeviceAsksForItsCode)
{
    const QString account = prod().accountId;
    writeFiles(QStringLiteral("[profile role]\nsource_profile = base\n"
                              "role_arn = arn:aws:iam::%1:role/CutoverEngineerMfa\n"
                              "mfa_serial = arn:aws:iam::%1:mfa/engineer\n")
                   .arg(account));
    startProgram();
    chooseProfile("role");
    ASSERT_TRUE(showsMessageWith("signInButton"));
    EXPECT_EQ(server.requestCount(QStringLiteral("AssumeRole")), 0);

    clickOnPage("signInButton");
    QWidget *dialog = waitForWindow("mfaDialog");
    ASSERT_TRUE(dialog);
    fill(*dialog, "mfaCodeField", QStringLiteral("000000"));
    widget<QPushButton>(*dialog, "submitCodeButton").click();
    ASSERT_TRUE(waitFor([&] {
        return widget<QLineEdit>(*dialog, "mfaCodeField").isEnabled()
               && server.requestCount(QStringLiteral("AssumeRole")) == 1;
    }));
    EXPECT_TRUE(dialog->isVisible()) << "a wrong code leaves the question open";
    keepPicture(*dialog, "mfa-code");
    fill(*dialog, "mfaCodeField", server.mfaCode(account));
    widget<QPushButton>(*dialog, "submitCodeButton").click();

    ASSERT_TRUE(listsServers());
    EXPECT_EQ(server.requestCount(QStringLiteral("AssumeRole")), 2);
    EXPECT_TRUE(bandText().contains(QStringLiteral("CutoverEngineerMfa")))
        << qPrintable(bandText());
    EXPECT_TRUE(bandText().contains(QStringLiteral("credentials end at")))
        << qPrintable(bandText());
}

TEST_F(SignInStoryTest, APersonSignsInWithTheBrowserOnceForTwoSessions)
{
    writeFiles(QStringLiteral("[sso-session corp]\nsso_region = eu-west-1\n"
                              "sso_start_url = %1/start\n"
                              "[profile center]\nsso_session = corp\nsso_account_id = %2\n"
                              "sso_role_name = CutoverEngineer\n")
                   .arg(server.baseUrl(), prod().accountId));
    startProgram();
    chooseProfile("center");
    ASSERT_TRUE(showsMessageWith("signInButton"));
    EXPECT_TRUE(pages.isEmpty()) << "no browser opens by itself";

    clickOnPage("signInButton");

    ASSERT_TRUE(listsServers());
    EXPECT_EQ(pages.size(), 1);
    EXPECT_TRUE(bandText().contains(QStringLiteral("Identity Center"))) << qPrintable(bandText());
    const auto profile = *program->desk().chosenProfile();
    const auto id = profiles::SsoTokens::secretId(profiles::ssoAccessOf(profile.chain)->session);
    const auto token = kept(id).and_then(profiles::unpackedToken);
    ASSERT_TRUE(token);
    quitProgram();
    startProgram();
    chooseProfile("center");
    ASSERT_TRUE(listsServers());
    EXPECT_EQ(pages.size(), 1) << "the second session needs no browser";
    quitProgram();
    expectNowhere(shown(token->token.accessToken));
    expectNowhere(shown(token->token.refreshToken));
    expectNowhere(shown(token->client.clientSecret));
}

TEST_F(SignInStoryTest, AccountAndRoleAreChosenFromTheListsOfThePortal)
{
    startProgram();
    QWidget *manager = openProfiles();
    ASSERT_TRUE(manager);
    widget<QPushButton>(*manager, "addProfileButton").click();
    const QPointer<QWidget> editor = waitForWindow("profileEditor");
    ASSERT_TRUE(editor);
    fillCenter(*editor);

    widget<QPushButton>(*editor, "signInBrowserButton").click();
    chooseFromList(*editor, "ssoAccountField", prod().profileName);
    chooseFromList(*editor, "ssoRoleField", QStringLiteral("CutoverEngineer"));
    widget<QPushButton>(*editor, "saveProfileButton").click();
    ASSERT_TRUE(waitFor([&] { return !editor || !editor->isVisible(); }));
    widget<QPushButton>(*manager, "closeProfilesButton").click();
    chooseProfile("Center");

    ASSERT_TRUE(listsServers()) << qPrintable(bandText());
    EXPECT_EQ(pages.size(), 1) << "the sign-in of the editor serves the profile too";
    const auto profile = *program->desk().chosenProfile();
    const profiles::SsoAccess *access = profiles::ssoAccessOf(profile.chain);
    ASSERT_TRUE(access);
    EXPECT_EQ(access->account.toString(), prod().accountId);
    EXPECT_EQ(access->roleName, QStringLiteral("CutoverEngineer"));
}

TEST_F(SignInStoryTest, AProductionProfileSaysSoInItsBand)
{
    writeFiles(QStringLiteral("[profile base]\nregion = eu-west-1\n"));
    startProgram();
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Payroll");
    marks.colour = QStringLiteral("#e0ca57");
    marks.isProduction = true;
    ASSERT_TRUE(program->services().profileServices()->store.setMarks(profileNamed("base"), marks));

    chooseProfile("base");

    ASSERT_TRUE(listsServers());
    EXPECT_TRUE(bandText().contains(QStringLiteral("PRODUCTION"))) << qPrintable(bandText());
    EXPECT_TRUE(bandText().contains(QStringLiteral("Payroll"))) << qPrintable(bandText());
    ASSERT_TRUE(
        waitFor([this] { return server.requestCount(QStringLiteral("ListApplications")) > 0; }));
    const QAbstractItemModel &views =
        *widget<QAbstractItemView>(program->window(), "serverViews").model();
    EXPECT_TRUE(waitFor([&views] {
        return views.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u'6');
    })) << "the counts beside the table follow it";
    keepPicture(program->window(), "production");
}

TEST_F(SignInStoryTest, AnotherAccountThanThePinnedOneIsRefused)
{
    writeFiles(QStringLiteral("[profile base]\nregion = eu-west-1\n"));
    startProgram();
    profiles::ProfileMarks marks;
    marks.pinnedAccount = base::AccountId::parse(QStringLiteral("999999999999"));
    ASSERT_TRUE(program->services().profileServices()->store.setMarks(profileNamed("base"), marks));

    chooseProfile("base");

    ASSERT_TRUE(
        waitFor([this] { return program->desk().state() == ui::Desk::State::IdentityFailed; }));
    const QString told = program->desk().identityError()->message;
    EXPECT_TRUE(told.contains(QStringLiteral("999999999999"))) << qPrintable(told);
    EXPECT_TRUE(told.contains(prod().accountId)) << qPrintable(told);
    EXPECT_EQ(server.requestCount(QStringLiteral("DescribeSourceServers")), 0);
    keepPicture(program->window(), "other-account");
}

TEST_F(SignInStoryTest, ALockedKeychainSaysSoAndNothingIsLost)
{
    startProgram();
    addKeyProfile();
    quitProgram();
    daemon->lock();

    startProgram();
    chooseProfile("Client");

    ASSERT_TRUE(showsMessageWith("unlockKeychainButton"));
    keepPicture(program->window(), "keychain-locked");
    EXPECT_EQ(server.requestCount(QStringLiteral("DescribeSourceServers")), 0);
    daemon->unlock();
    program->desk().identifyAgain();
    EXPECT_TRUE(listsServers());
}

} // namespace
