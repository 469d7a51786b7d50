// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/flows/signinstory.h"

#include "app/camera.h"
#include "tests/flows/bytesearch.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/messagepage.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QNetworkReply>
#include <QPushButton>

namespace support {

namespace {

QtMessageHandler g_before = nullptr;
QByteArray g_messages;

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    g_messages += message.toUtf8() + '\n';
    g_before(type, context, message);
}

} // namespace

SignInStory::SignInStory()
{
    QDir::setCurrent(workingFolder.path());
    g_messages.clear();
    g_before = qInstallMessageHandler(keepMessage);
    browser.setProxy(QNetworkProxy::NoProxy);
}

SignInStory::~SignInStory()
{
    program.reset();
    qInstallMessageHandler(g_before);
    QDir::setCurrent(QDir::rootPath());
}

void SignInStory::SetUp()
{
    if (!KeyringDaemon::isInstalled())
        GTEST_SKIP() << "SKIPPED: gnome-keyring-daemon is not installed (package gnome-keyring)";
    if (KeyringDaemon::hasAnyEnded())
        GTEST_SKIP() << "SKIPPED: libsecret never forgets a service that ended; run one test a "
                        "process, as ctest does";
    daemon.emplace(PrivateBus::instance());
    ASSERT_TRUE(waitFor([&] { return daemon->isRunning(); }));
    ASSERT_TRUE(server.listen());
    home.set("AWS_ENDPOINT_URL", qPrintable(server.baseUrl()));
    home.set("AWS_REGION", "eu-west-1");
}

void SignInStory::startProgram()
{
    program = std::make_unique<SignInProgram>(folder.filePath(QStringLiteral("cutover-desk.ini")),
                                              home.environment(),
                                              [this](const QUrl &page) { return openPage(page); });
}

/// As a browser whose person agrees at once: follows the way to the end.
bool SignInStory::openPage(const QUrl &page)
{
    pages.append(page);
    QNetworkRequest request(page);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::UserVerifiedRedirectPolicy);
    QNetworkReply *reply = browser.get(request);
    QObject::connect(reply, &QNetworkReply::redirected, reply, &QNetworkReply::redirectAllowed);
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    return true;
}

base::ProfileId SignInStory::profileNamed(const char *name)
{
    for (const profiles::Profile &profile : program->services().profiles()) {
        if (profile.name == QLatin1String(name))
            return profile.id;
    }
    ADD_FAILURE() << "there is no profile " << name;
    return {};
}

void SignInStory::chooseProfile(const char *name)
{
    program->desk().chooseProfile(profileNamed(name));
}

bool SignInStory::listsServers()
{
    return waitFor([this] {
        const cutover::ScopeWatch *watch = program->desk().current();
        return watch && watch->servers().size() == 6;
    });
}

bool SignInStory::showsMessageWith(const char *buttonName)
{
    return waitFor([&] {
        const auto *page = program->window().findChild<ui::MessagePage *>();
        const auto *button = page->findChild<QPushButton *>(QLatin1String(buttonName));
        return button && button->isVisible();
    });
}

void SignInStory::clickOnPage(const char *buttonName)
{
    const auto *page = program->window().findChild<ui::MessagePage *>();
    widget<QPushButton>(*page, buttonName).click();
}

QString SignInStory::bandText()
{
    QStringList parts;
    const auto &band = widget<QWidget>(program->window(), "identityBand");
    for (const auto *label : band.findChildren<ui::PlainLabel *>())
        parts << label->text();
    return parts.join(u'\n');
}

QWidget *SignInStory::waitForWindow(const char *objectName)
{
    QWidget *found = nullptr;
    (void)waitFor([&] {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String(objectName) && top->isVisible())
                found = top;
        }
        return found != nullptr;
    });
    EXPECT_TRUE(found) << objectName << " does not open";
    return found;
}

void SignInStory::fill(const QWidget &in, const char *fieldName, const QString &text)
{
    auto &field = widget<QLineEdit>(in, fieldName);
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
}

void SignInStory::keepPicture(QWidget &of, const char *name)
{
    const QDir pictures(QStringLiteral(CUTOVER_BINARY_DIR "/pictures"));
    QDir().mkpath(pictures.path());
    Camera camera(pictures.path());
    camera.shoot(of, QLatin1String(name), of.size());
    EXPECT_FALSE(camera.hasFailed());
}

void SignInStory::expectNowhere(const QByteArray &secret, const QStringList &allowed)
{
    ASSERT_GE(secret.size(), 16) << "too short to be looked for";
    QStringList found = filesHolding(secret, {QDir::homePath(), folder.path(), home.path(),
                                              daemon->homePath(), workingFolder.path()});
    for (const QString &file : allowed)
        found.removeAll(file);
    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
    EXPECT_FALSE(g_messages.contains(secret));
}

} // namespace support
