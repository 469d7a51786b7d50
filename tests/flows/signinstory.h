// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/simserver.h"
#include "tests/flows/signinprogram.h"
#include "tests/src/profiles/awshome.h"
#include "tests/src/profiles/keyring/keyringdaemon.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"

#include <QNetworkAccessManager>

#include <gtest/gtest.h>

#include <optional>

namespace support {

/// The whole program over a real gnome-keyring on a bus of its own and a simulator in this process:
/// what a person does from the first key to the list of servers, through the widgets. Every message
/// that the program writes is kept.
class SignInStory : public testing::Test
{
protected:
    SignInStory();
    ~SignInStory() override;

    void SetUp() override;

    /// With what was kept before.
    void startProgram();
    void quitProgram() { program.reset(); }
    [[nodiscard]] base::ProfileId profileNamed(const char *name);
    void chooseProfile(const char *name);
    /// Until the servers of the chosen profile are listed.
    [[nodiscard]] bool listsServers();
    [[nodiscard]] bool showsMessageWith(const char *buttonName);
    /// On the page that stands in for the servers.
    void clickOnPage(const char *buttonName);
    [[nodiscard]] QString bandText();
    /// The dialog or window of that name, once it is visible; null when it does not come.
    [[nodiscard]] QWidget *waitForWindow(const char *objectName);
    static void fill(const QWidget &in, const char *fieldName, const QString &text);
    /// For people to look at, beside the built programs.
    static void keepPicture(QWidget &of, const char *name);
    /// Everywhere a program of this user could have left it: home, settings, working folder,
    /// messages. The keychain's own folder is looked at as well: it must be encrypted there.
    void expectNowhere(const QByteArray &secret, const QStringList &allowed = {});

    sim::SimServer server{{.servers = 6, .speed = 600, .faults = {}}};
    AwsHome home;
    QTemporaryDir folder;
    QTemporaryDir workingFolder; ///< the program's; nothing else lies in it
    std::optional<KeyringDaemon> daemon;
    QNetworkAccessManager browser; ///< of the person, who always agrees
    QList<QUrl> pages;             ///< that the person was shown
    std::unique_ptr<SignInProgram> program;

private:
    bool openPage(const QUrl &page);
};

} // namespace support
