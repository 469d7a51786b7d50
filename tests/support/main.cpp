// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/mainsettings.h"
#include "tests/support/unexpectedwarnings.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_FONT_DPI", "96");
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    // Nothing of the person who runs the tests may be read or written.
    QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    support::forgetSettings();

    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setQuitOnLastWindowClosed(false);
    support::failOnUnexpectedWarnings();
    return RUN_ALL_TESTS();
}
