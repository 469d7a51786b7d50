// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/appservices.h"
#include "app/camera.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <cstdint>

/// Makes the pictures of the documentation from the running program: welcome page, server table,
/// review and running tree, in light and dark, at 1440x900, 1280x720 and with twice the pixels; the
/// first two pages of the wizard in light and dark, the question on closing and the verdict in
/// light, all four at 1440x900 only.
class Shots : public QObject
{
    Q_OBJECT

public:
    Shots(ui::MainWindow &window, AppServices &services, ui::Theme &theme, const QString &folder);

    /// 0 when all pictures were written.
    [[nodiscard]] int exec();

private:
    enum class Scene : std::uint8_t {
        Welcome,
        Servers,
        WizardServers,
        WizardTags,
        Review,
        Running,
        Closing,
        Verdict
    };
    enum class Sizes : std::uint8_t { All, Large };
    void advance();
    void shootWelcome();
    void shootServers();
    /// Ticks some that are ready, and makes a lagging one beside them current.
    void chooseServers(const cutover::ServerStore &servers);
    void shootWizardServers();
    void shootWizardTags();
    void shootReview();
    void shootRunning();
    void shootClosing();
    void shootVerdict();
    /// In light and dark. Without `dialog` the window alone.
    void shoot(const QString &scene, Sizes sizes, QWidget *dialog = nullptr);
    void shootIn(ui::Theme::Scheme scheme, const QString &scene, Sizes sizes,
                 QWidget *dialog = nullptr);
    [[nodiscard]] QString quotaText() const;
    void leave(int code);

    ui::MainWindow &m_window;
    AppServices &m_services;
    ui::Theme &m_theme;
    QString m_folder;
    Camera m_camera;
    QTimer m_look;
    QTimer m_deadline;
    Scene m_scene = Scene::Welcome;
    QString m_quotaWhileRunning;
};
