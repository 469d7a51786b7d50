// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/appservices.h"
#include "profiles/keychain/systemkeychain.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QSettings>

#include <memory>

namespace support {

/// The program as main() makes it, over files and a keychain that outlive it: made again, it is
/// what a person finds who quits and starts again.
class SignInProgram
{
public:
    SignInProgram(const QString &settingsFile, const QProcessEnvironment &environment,
                  SignInWire::Browser browser)
        : m_store(settingsFile, QSettings::IniFormat), m_settings(m_store),
          m_keychain(profiles::keychain::KeychainBackend::SecretService),
          m_services({}, environment,
                     {.settings = &m_store,
                      .keychain = &m_keychain.store(),
                      .browser = std::move(browser)}),
          m_desk(m_services, m_settings),
          m_window(std::make_unique<ui::MainWindow>(m_desk, m_settings, m_theme))
    {
        m_theme.setScheme(ui::Theme::Scheme::Light);
        m_theme.applyTo(*qApp);
        m_window->resize(1440, 900);
        m_window->show();
    }

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::Desk &desk() { return m_desk; }
    [[nodiscard]] AppServices &services() { return m_services; }
    [[nodiscard]] base::SecretStore &secrets() { return m_keychain.store(); }

private:
    QSettings m_store;
    base::Settings m_settings;
    profiles::keychain::SystemKeychain m_keychain;
    AppServices m_services;
    ui::Theme m_theme;
    ui::Desk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace support
