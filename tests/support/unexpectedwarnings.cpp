// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/unexpectedwarnings.h"

#include <QList>
#include <QMutex>
#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace support {

bool takeExpected(const QString &message);

namespace {

/// The expectations that live; messages come from any thread.
struct Expectations {
    QMutex lock;
    QList<ExpectWarning *> live;
};

Expectations &expectations()
{
    static Expectations all;
    return all;
}

bool isKnownPlatformNoise(const QString &message)
{
    static const QStringList parts{
        QStringLiteral("This plugin does not support propagateSizeHints()"),
        QStringLiteral("This plugin does not support raise()"),
        QStringLiteral("This plugin does not support grabbing the keyboard"),
    };
    return std::any_of(parts.cbegin(), parts.cend(),
                       [&](const QString &part) { return message.contains(part); });
}

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    std::fprintf(stderr, "%s: %s\n", context.category ? context.category : "qt",
                 qPrintable(message));
    if (type == QtDebugMsg || type == QtInfoMsg || isKnownPlatformNoise(message)
        || takeExpected(message))
        return;
    ADD_FAILURE() << "unexpected Qt message: " << message.toStdString();
}

} // namespace

bool takeExpected(const QString &message)
{
    Expectations &all = expectations();
    const QMutexLocker locker(&all.lock);
    bool found = false;
    for (ExpectWarning *expectation : std::as_const(all.live)) {
        if (message.contains(expectation->m_part)) {
            ++expectation->m_seen;
            found = true;
        }
    }
    return found;
}

void failOnUnexpectedWarnings()
{
    qInstallMessageHandler(onMessage);
}

ExpectWarning::ExpectWarning(const QString &part) : m_part(part)
{
    const QMutexLocker locker(&expectations().lock);
    expectations().live.append(this);
}

ExpectWarning::~ExpectWarning()
{
    const QMutexLocker locker(&expectations().lock);
    expectations().live.removeOne(this);
    EXPECT_GT(m_seen, 0) << "expected message did not come: " << m_part.toStdString();
}

} // namespace support
