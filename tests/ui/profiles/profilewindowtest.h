// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "profiles/keysecret.h"
#include "tests/support/fakesecretstore.h"
#include "tests/ui/profiles/fakeprofilebackend.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tests {

/// No service of AWS answers, and no browser opens.
class NoSignInClients final : public profiles::SignInClients
{
public:
    [[nodiscard]] base::Result<const sso::OidcClient *>
    oidc(const profiles::SsoSession &session) override;
    [[nodiscard]] base::Result<const sso::PortalClient *>
    portal(const profiles::SsoSession &session) override;
    [[nodiscard]] base::TypedCall<sts::TemporaryCredentials> *
    assumeRole(const profiles::Profile &profile, const aws::Region &region,
               const aws::Credentials &source, const sts::AssumeRoleRequest &request,
               QObject *parent) override;
    [[nodiscard]] bool openBrowser(const QUrl &) override { return false; }
    [[nodiscard]] const base::Clock &clock() const override { return m_clock; }

private:
    support::FakeClock m_clock;
};

/// The profiles of a home folder of their own, and a keychain that does what the test says.
class ProfileWindowTest : public testing::Test
{
protected:
    ProfileWindowTest();

    /// The file that AWS's tools read keys from; read at once.
    void writeCredentials(const char *text);
    void writeConfig(const char *text);
    /// A key pair of ours, its secret in the keychain.
    base::ProfileId addKeys(const char *name, const char *keyId = "AKIAIOSFODNN7EXAMPLE");
    base::ProfileId add(profiles::OwnProfile profile);
    [[nodiscard]] profiles::ProfileMarks marksOf(const base::ProfileId &profile) const;
    /// Of a file of AWS's tools, and as the windows show it.
    [[nodiscard]] QString path(const char *name) const;
    [[nodiscard]] static QString shownPath(const char *name);

    /// The widget of that name below `parent`; it must be there.
    template <class Widget>
    [[nodiscard]] static Widget &widget(const QWidget &parent, const char *objectName)
    {
        auto *found = parent.findChild<Widget *>(QLatin1String(objectName));
        Q_ASSERT_X(found, "widget", objectName);
        return *found;
    }
    static void click(const QWidget &parent, const char *objectName)
    {
        widget<QPushButton>(parent, objectName).click();
    }
    /// Every visible label below `parent`, one a line.
    [[nodiscard]] static QString textsOf(const QWidget &parent);

    QTemporaryDir folder;
    QSettings file{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    base::Settings settings{file};
    profiles::OwnProfileStore own{file};
    profiles::ProfileStore store;
    support::FakeSecretStore keychain;
    profiles::ChosenSecretStore secrets{keychain};
    NoSignInClients clients;
    profiles::SsoSessions sso{secrets, clients};
    ui::ProfileServices services{store, secrets, sso};
    FakeProfileBackend backend{services};
    ui::Theme theme;
};

} // namespace tests
