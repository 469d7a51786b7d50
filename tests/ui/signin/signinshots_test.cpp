// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakesecretstore.h"
#include "tests/support/movingclock.h"
#include "tests/support/simulatedbackend.h"
#include "tests/support/simulateddesk.h"
#include "tests/ui/signin/scriptedsignin.h"
#include "ui/signin/consentdialog.h"
#include "ui/signin/mfadialog.h"
#include "ui/signin/ssosignindialog.h"
#include "ui/signin/unlockdialog.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPointer>

namespace {

using profiles::SsoMethod;
using support::widget;

/// As long as the real ones, which fill several lines.
const QUrl kLongPage(QStringLiteral("https://oidc.eu-west-1.amazonaws.com/authorize?response_type="
                                    "code&client_id=")
                     + QString(24, u'c')
                     + QStringLiteral("&redirect_uri=http%3A%2F%2F127.0.0.1%3A43121%2Foauth%2F"
                                      "callback&state=")
                     + QString(43, u's')
                     + QStringLiteral("&code_challenge_method=S256&scopes=sso%3Aaccount%3Aaccess"
                                      "&code_challenge=")
                     + QString(43, u'h'));

/// Pictures of the dialogs about signing in, for people to look at.
class SignInShots : public testing::Test
{
protected:
    SignInShots()
    {
        role = backend.profiles().first();
        role.name = QStringLiteral("corp-prod");
        profiles::AssumedRole assumed;
        assumed.roleArn = QStringLiteral("arn:aws:iam::111111111111:role/CutoverEngineer");
        assumed.mfaSerial = QStringLiteral("arn:aws:iam::111111111111:mfa/anna");
        role.chain = {profiles::FileKeys{QStringLiteral("base")}, assumed};
    }
    void use(ui::Theme::Scheme scheme)
    {
        theme.setScheme(scheme);
        theme.applyTo(*qApp);
    }
    QImage picture(QDialog &dialog, const char *name)
    {
        const QImage image = dialog.grab().toImage();
        image.save(QStringLiteral(CUTOVER_BINARY_DIR "/signin-%1-%2.png")
                       .arg(QLatin1String(name), QLatin1String(theme.isDark() ? "dark" : "light")));
        return image;
    }
    template <class Prepare>
    QImage shot(QDialog *dialog, const char *name, Prepare prepare)
    {
        const QPointer<QDialog> kept = dialog;
        dialog->open();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog));
        prepare();
        QCoreApplication::processEvents();
        const QImage image = picture(*dialog, name);
        delete kept;
        return image;
    }
    void shotCenter(const char *name, SsoMethod method, const std::function<void()> &prepare)
    {
        support::SignInScript begun;
        script = &begun;
        shot(new ui::SsoSignInDialog(begun.begin(), support::someSession(), method,
                                     QStringLiteral("corp-sso"), nullptr),
             name, prepare);
    }
    QImage shotAll()
    {
        shotCenter("browser", SsoMethod::Browser,
                   [this] { emit script->current().browserOpened(kLongPage); });
        shotCenter("no-browser", SsoMethod::Browser,
                   [this] { emit script->current().browserFailed(kLongPage); });
        shotCenter("device", SsoMethod::DeviceCode,
                   [this] { emit script->current().codeShown(support::someCode()); });
        shot(new ui::UnlockDialog(keychain, nullptr), "unlock", [] {});
        shot(new ui::ConsentDialog({.profile = QStringLiteral("corp-tool"),
                                    .files = {QStringLiteral("~/.aws/config")},
                                    .command = QStringLiteral("/usr/local/bin/keys --role Cutover "
                                                              "--json")},
                                   nullptr),
             "consent", [] {});
        auto *mfa = new ui::MfaDialog(backend, role, *role.region, theme, nullptr);
        return shot(mfa, "mfa", [mfa] {
            QTest::keyClicks(&widget<QLineEdit>(*mfa, "mfaCodeField"), QStringLiteral("123x"));
        });
    }

    support::MovingClock clock{1};
    sim::SimServer server{{}};
    support::SimulatedBackend backend{server, clock, support::SimulatedBackend::Marking::Override};
    support::FakeSecretStore keychain;
    ui::Theme theme;
    profiles::Profile role;
    support::SignInScript *script = nullptr;
};

TEST_F(SignInShots, ArePaintedInBothSchemes)
{
    keychain.isPromptLeftOpen = true;
    use(ui::Theme::Scheme::Light);
    const QImage light = shotAll();
    use(ui::Theme::Scheme::Dark);
    const QImage dark = shotAll();

    const QPoint corner(2, 2);
    EXPECT_GT(qGray(light.pixel(corner)), 200);
    EXPECT_LT(qGray(dark.pixel(corner)), 60);
}

} // namespace
