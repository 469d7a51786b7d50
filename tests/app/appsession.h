// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/appservices.h"
#include "tests/src/profiles/awshome.h"
#include "ui/desk.h"

#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

/// The program's services with the built simulator as their child.
class SimulatedApp : public testing::Test
{
protected:
    SimulatedApp();

    /// Waits until it is ready; `first` is then its first profile.
    void startSimulator();
    /// Ends the child as a crash would and waits until that was told.
    void killSimulator();

    AppServices services;
    base::ProfileId first;
};

/// The program's services over the AWS files of a person whose endpoint is overridden: what answers
/// there is a simulator of the test. One profile, "corp", in eu-west-1.
class OverriddenApp : public testing::Test
{
protected:
    OverriddenApp();

    /// Starts both. `options` are the simulator's.
    void begin(const QStringList &options = {});
    /// Puts the keys of another simulated account under the profile, as another program would.
    void writeKeys(const char *profileName);
    void setEnvironmentKeys(const char *expiration);
    [[nodiscard]] AppServices &services() { return *m_services; }

    const base::ProfileId corp;
    SimulatorProcess simulator;
    support::AwsHome home;

private:
    [[nodiscard]] aws::Credentials keysOf(const char *profileName) const;

    std::unique_ptr<AppServices> m_services;
};

/// What a desk remembers, thrown away with it.
struct ForgottenSettings {
    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    base::Settings settings{store};
};

/// The program's services over the simulator's own AWS files: roles and a sign-in that it serves.
class RoleApp : public testing::Test
{
protected:
    RoleApp();

    /// Starts both. `options` are the simulator's.
    void begin(const QStringList &options = {});
    /// Writes `after` for `before` into the config file, as an editor would.
    void editConfig(const QByteArray &before, const QByteArray &after);
    [[nodiscard]] AppServices &services() { return *m_services; }
    [[nodiscard]] profiles::ProfileStore &store() { return services().profileServices()->store; }

    const base::ProfileId role; ///< assumed with keys of the files, in account 222222222222
    SimulatorProcess simulator;
    support::AwsHome home;

private:
    ForgottenSettings m_remembered;
    std::unique_ptr<AppServices> m_services;
};

[[nodiscard]] aws::Region ireland();
[[nodiscard]] std::optional<base::Result<ui::Identity>> identified(AppServices &services,
                                                                   const base::ProfileId &profile);
/// The number of servers that the scope lists, or why it does not.
[[nodiscard]] base::Result<int> listed(AppServices &services, const cutover::Scope &scope);
