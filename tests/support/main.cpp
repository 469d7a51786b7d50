// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/mainsettings.h"
#include "tests/support/unexpectedwarnings.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#ifdef __SANITIZE_ADDRESS__
/// Asked by AddressSanitizer when a program begins; ASAN_OPTIONS goes before it. Freed memory is kept
/// from use until as much was freed after it: 32 MB are
/// far more than a turn of the event loop frees, and touch so much less fresh memory than the usual
/// 256 MB that tests take a quarter of the processor time less.
extern "C" const char *__asan_default_options();
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=32";
}
#endif

namespace {

/// OpenSSL frees what it keeps for a thread when that thread ends, a moment after Qt has waited for
/// it. The leak check at exit must not come in between.
void awaitNetworkThreads()
{
    const auto isAnyLeft = [] {
        const QDir tasks(QStringLiteral("/proc/self/task"));
        const QStringList ids = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
            QFile name(tasks.filePath(id + QStringLiteral("/comm")));
            return name.open(QIODevice::ReadOnly) && name.readAll().startsWith("QNetworkAccess");
        });
    };
    QDeadlineTimer deadline(std::chrono::seconds(1));
    while (isAnyLeft() && !deadline.hasExpired())
        QThread::yieldCurrentThread();
}

} // namespace

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
    const int code = RUN_ALL_TESTS();
    awaitNetworkThreads();
    return code;
}
