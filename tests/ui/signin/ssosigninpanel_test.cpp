// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/ssosigninpanel.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "tests/ui/signin/pageopener.h"
#include "tests/ui/signin/scriptedsignin.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>

namespace {

using namespace std::chrono_literals;
using profiles::SsoMethod;
using support::kSignInPage;
using support::someCode;
using support::waitFor;
using support::widget;

class SsoSignInPanelTest : public testing::Test
{
protected:
    void make(SsoMethod method = SsoMethod::Browser)
    {
        panel = std::make_unique<ui::SsoSignInPanel>(script.begin(), support::someSession(), method,
                                                     nullptr);
        QObject::connect(panel.get(), &ui::SsoSignInPanel::finished, panel.get(),
                         [this] { ++finished; });
        panel->setWindowTitle(QStringLiteral("Panel"));
        panel->show();
    }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return widget<QPushButton>(*panel, name);
    }
    [[nodiscard]] QString label(const char *name)
    {
        return ui::withoutBreaks(widget<ui::PlainLabel>(*panel, name).text());
    }
    [[nodiscard]] QString texts()
    {
        QStringList lines;
        for (const auto *shown : panel->findChildren<ui::PlainLabel *>()) {
            if (shown->isVisibleTo(panel.get()))
                lines << ui::withoutBreaks(shown->text());
        }
        return lines.join(u'\n');
    }
    void fail(const char *code)
    {
        script.current().answer(
            base::failure(base::makeError(base::ErrorKind::Credentials, QLatin1String(code))));
        ASSERT_TRUE(waitFor([this] { return button("signInRetryButton").isVisible(); }));
    }

    support::SignInScript script;
    std::unique_ptr<ui::SsoSignInPanel> panel;
    int finished = 0;
};

TEST_F(SsoSignInPanelTest, WaitsTenMinutesForTheBrowser)
{
    make();
    EXPECT_TRUE(texts().contains(QLatin1String("Sign in at d-1234567890.awsapps.com")))
        << qPrintable(texts());
    EXPECT_FALSE(button("copyLinkButton").isVisible()) << "there is no link yet";

    emit script.current().browserOpened(kSignInPage);

    EXPECT_EQ(label("ssoState"), QStringLiteral("Waiting for the browser…"));
    EXPECT_TRUE(label("ssoRemaining").startsWith(QLatin1String("10 min")))
        << qPrintable(label("ssoRemaining"));
    EXPECT_EQ(script.methods, QList<SsoMethod>{SsoMethod::Browser});
    support::expectNames(*panel);
}

TEST_F(SsoSignInPanelTest, CopiesTheLinkAsItIs)
{
    make();
    emit script.current().browserOpened(kSignInPage);

    button("copyLinkButton").click();

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString::fromLatin1(kSignInPage.toEncoded()));
}

TEST_F(SsoSignInPanelTest, ShowsTheAddressToBeMarkedAndCopied)
{
    make();
    EXPECT_FALSE(widget<ui::PlainLabel>(*panel, "ssoAddress").isVisible()) << "none yet";

    emit script.current().browserFailed(kSignInPage);

    const auto &address = widget<ui::PlainLabel>(*panel, "ssoAddress");
    EXPECT_TRUE(address.isVisible());
    EXPECT_EQ(label("ssoAddress"), QString::fromLatin1(kSignInPage.toEncoded()));
    EXPECT_TRUE(address.textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    EXPECT_EQ(address.textFormat(), Qt::PlainText);
    EXPECT_EQ(button("copyLinkButton").text(), QStringLiteral("Copy address"));
}

TEST_F(SsoSignInPanelTest, GivesTheFocusToWhatHelps)
{
    make();
    emit script.current().browserFailed(kSignInPage);
    EXPECT_EQ(panel->focusWidget(), &button("copyLinkButton"));

    button("useDeviceCodeButton").click();
    emit script.current().codeShown(someCode());
    EXPECT_EQ(panel->focusWidget(), &button("copyCodeButton"));

    fail("ExpiredTokenException");
    EXPECT_EQ(panel->focusWidget(), &button("signInRetryButton"));
}

TEST_F(SsoSignInPanelTest, LeavesTheFocusToWhoTypesBesideIt)
{
    QWidget form;
    QLineEdit field(&form);
    make();
    panel->setParent(&form);
    form.show();
    panel->show();
    field.setFocus();

    emit script.current().browserFailed(kSignInPage);

    EXPECT_EQ(form.focusWidget(), &field);
    panel.reset();
}

TEST_F(SsoSignInPanelTest, OpensTheBrowserAgainOnAClick)
{
    const support::PageOpener browser;
    make();
    emit script.current().browserFailed(kSignInPage);
    EXPECT_TRUE(label("ssoState").contains(QLatin1String("No browser could be opened")));
    EXPECT_TRUE(browser.pages().isEmpty());

    button("openBrowserButton").click();

    EXPECT_EQ(browser.pages(), QList<QUrl>{kSignInPage});
    EXPECT_EQ(label("ssoState"), QStringLiteral("Waiting for the browser…"));
    EXPECT_EQ(script.calls.size(), 1) << "the sign-in itself goes on";
}

TEST_F(SsoSignInPanelTest, SwitchesToADeviceCodeAndWarns)
{
    make();
    emit script.current().browserOpened(kSignInPage);

    button("useDeviceCodeButton").click();
    EXPECT_FALSE(script.calls.first()) << "nothing listens for the browser any more";
    EXPECT_FALSE(button("useDeviceCodeButton").isVisible());
    emit script.current().codeShown(someCode());

    EXPECT_EQ(script.methods, (QList<SsoMethod>{SsoMethod::Browser, SsoMethod::DeviceCode}));
    EXPECT_EQ(label("deviceCode"), QStringLiteral("ABCD-EFGH"));
    EXPECT_EQ(button("openBrowserButton").text(), QStringLiteral("Open the page"));
    EXPECT_EQ(label("deviceCodePage"), someCode().page.toString());
    EXPECT_TRUE(label("ssoRemaining").startsWith(QLatin1String("5 min")));
    EXPECT_TRUE(texts().contains(QLatin1String("can be phished"))) << qPrintable(texts());
    EXPECT_TRUE(texts().contains(QLatin1String("only on the page that is named here")))
        << "whether or not this program could open it";
    support::expectNames(*panel);
}

TEST_F(SsoSignInPanelTest, CopiesTheDeviceCode)
{
    make(SsoMethod::DeviceCode);
    emit script.current().codeShown(someCode());

    button("copyCodeButton").click();

    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("ABCD-EFGH"));
}

TEST_F(SsoSignInPanelTest, OpensNoPageThatIsNone)
{
    make(SsoMethod::DeviceCode);
    profiles::SsoUserCode code = someCode();
    code.page = QUrl(QStringLiteral("file:///usr/bin/xterm"));

    emit script.current().codeShown(code);

    EXPECT_FALSE(button("openBrowserButton").isVisible());
    EXPECT_FALSE(button("copyLinkButton").isVisible());
}

TEST_F(SsoSignInPanelTest, SaysWhyItFailedAndTriesAgainOnAClickOnly)
{
    make();
    emit script.current().browserOpened(kSignInPage);

    fail("ExpiredTokenException");

    EXPECT_TRUE(label("ssoState").contains(QLatin1String("before the time was up")))
        << qPrintable(label("ssoState"));
    EXPECT_FALSE(button("copyLinkButton").isVisible());
    EXPECT_EQ(script.calls.size(), 1);
    button("signInRetryButton").click();
    EXPECT_EQ(script.methods, (QList<SsoMethod>{SsoMethod::Browser, SsoMethod::Browser}));
    EXPECT_EQ(finished, 0);
}

TEST_F(SsoSignInPanelTest, EndsOnceSignedIn)
{
    make();
    emit script.current().browserOpened(kSignInPage);

    script.current().answer({});

    ASSERT_TRUE(waitFor([this] { return finished > 0; }));
    EXPECT_EQ(finished, 1);
    EXPECT_EQ(label("ssoState"), QStringLiteral("Signed in."));
    EXPECT_FALSE(button("useDeviceCodeButton").isVisible());
}

TEST_F(SsoSignInPanelTest, BoundsAHostileCode)
{
    make(SsoMethod::DeviceCode);
    profiles::SsoUserCode code = someCode();
    code.code = QStringLiteral("\u202E<b>") + QString(10'000, u'A');

    emit script.current().codeShown(code);

    EXPECT_LE(label("deviceCode").size(), 32);
    EXPECT_FALSE(label("deviceCode").contains(QChar(0x202E)));
}

} // namespace
