// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace tests {

/// The settings portal as a desktop offers it, with one setting: the colour scheme.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public slots:
    /// As Read() does, the value comes wrapped twice.
    QDBusVariant Read(const QString &, const QString &) const
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
};

} // namespace tests
