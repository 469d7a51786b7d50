// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/unexpectedwarnings.h"

#include <QHash>
#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

namespace support {

namespace {

QHash<QString, int> &expected()
{
    static QHash<QString, int> counts;
    return counts;
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

bool isExpected(const QString &message)
{
    bool found = false;
    for (auto it = expected().begin(); it != expected().end(); ++it) {
        if (message.contains(it.key())) {
            ++it.value();
            found = true;
        }
    }
    return found;
}

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    std::fprintf(stderr, "%s: %s\n", context.category ? context.category : "qt",
                 qPrintable(message));
    if (type == QtDebugMsg || type == QtInfoMsg || isKnownPlatformNoise(message)
        || isExpected(message))
        return;
    ADD_FAILURE() << "unexpected Qt message: " << message.toStdString();
}

} // namespace

void failOnUnexpectedWarnings()
{
    qInstallMessageHandler(onMessage);
}

ExpectWarning::ExpectWarning(const QString &part) : m_part(part)
{
    expected().insert(part, 0);
}

ExpectWarning::~ExpectWarning()
{
    EXPECT_GT(expected().take(m_part), 0)
        << "expected message did not come: " << m_part.toStdString();
}

} // namespace support
