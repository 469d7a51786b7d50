// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/appservices.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <cstdint>

/// Makes the pictures of the documentation from the running program: welcome page, server table,
/// review and running tree, in light and dark, at 1440x900, 1280x720 and with twice the pixels.
class Shots : public QObject
{
    Q_OBJECT

public:
    Shots(ui::MainWindow &window, AppServices &services, ui::Theme &theme, const QString &folder);

    /// 0 when all pictures were written.
    [[nodiscard]] int exec();

private:
    enum class Scene : std::uint8_t { Welcome, Servers, Review, Running };
    void advance();
    void shootWelcome();
    void shootServers();
    void shootReview();
    void shootRunning();
    void shoot(QWidget &widget, const QString &scene);
    void save(QWidget &widget, const QString &name, qreal ratio);
    void leave(int code);

    ui::MainWindow &m_window;
    AppServices &m_services;
    ui::Theme &m_theme;
    QString m_folder;
    QTimer m_look;
    QTimer m_deadline;
    Scene m_scene = Scene::Welcome;
    bool m_failed = false;
    bool m_isSettled = false;
};
