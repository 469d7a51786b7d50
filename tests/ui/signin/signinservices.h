// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ownprofilestore.h"
#include "tests/support/fakesecretstore.h"
#include "ui/profileservices.h"

#include <QFile>
#include <QTemporaryDir>

namespace support {

/// No Identity Center can be reached.
class NoSignInClients final : public profiles::SignInClients
{
public:
    [[nodiscard]] base::Result<const sso::OidcClient *> oidc(const profiles::SsoSession &) override
    {
        return base::failure(unreachable());
    }
    [[nodiscard]] base::Result<const sso::PortalClient *>
    portal(const profiles::SsoSession &) override
    {
        return base::failure(unreachable());
    }
    [[nodiscard]] base::TypedCall<sts::TemporaryCredentials> *
    assumeRole(const profiles::Profile &, const aws::Region &, const aws::Credentials &,
               const sts::AssumeRoleRequest &, QObject *parent) override
    {
        return new base::FinishedCall<sts::TemporaryCredentials>(base::failure(unreachable()),
                                                                 parent);
    }
    [[nodiscard]] bool openBrowser(const QUrl &) override { return false; }
    [[nodiscard]] const base::Clock &clock() const override { return m_clock; }

private:
    [[nodiscard]] static base::Error unreachable()
    {
        return base::makeError(base::ErrorKind::Configuration, QStringLiteral("NoEndpoint"),
                               QStringLiteral("no sign-in service in this test"));
    }

    base::SystemClock m_clock;
};

/// What a window works on profiles with: a folder of its own, in whose AWS file one profile,
/// "tool", runs a command; a keychain that is locked and waits for an answer to its prompt.
class SignInServices
{
public:
    static constexpr char kCommand[] = "/usr/bin/tool --json";

    SignInServices()
    {
        m_keychain.stateNow = base::SecretStoreState::Locked;
        m_keychain.isPromptLeftOpen = true;
    }

    [[nodiscard]] ui::ProfileServices &services() { return m_services; }
    [[nodiscard]] FakeSecretStore &keychain() { return m_keychain; }
    [[nodiscard]] profiles::ProfileStore &store() { return m_store; }

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QFile file(m_folder.filePath(QStringLiteral("config")));
        if (file.open(QIODevice::WriteOnly))
            file.write(
                QByteArrayLiteral("[profile tool]\nregion = eu-west-1\ncredential_process = ")
                + kCommand + '\n');
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("AWS_CONFIG_FILE"), file.fileName());
        environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"),
                           m_folder.filePath(QStringLiteral("credentials")));
        return environment;
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("profiles.ini")), QSettings::IniFormat};
    profiles::OwnProfileStore m_own{m_settings};
    profiles::ProfileStore m_store{environment(), &m_own};
    FakeSecretStore m_keychain;
    profiles::ChosenSecretStore m_secrets{m_keychain};
    NoSignInClients m_clients;
    profiles::SsoSessions m_sso{m_secrets, m_clients};
    ui::ProfileServices m_services{m_store, m_secrets, m_sso};
};

} // namespace support
