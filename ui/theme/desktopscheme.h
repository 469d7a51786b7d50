// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusMessage>
#include <QObject>

#include <cstdint>

class QDBusPendingCallWatcher;

namespace ui {

/// What the desktop asks for, by the settings portal (org.freedesktop.portal.Settings, namespace
/// "org.freedesktop.appearance", key "color-scheme"). Asked without waiting; silent where there is
/// no portal.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks once and listens from then on.
    void watch();

    /// The portal's numbers: 1 dark, 2 light; 0, "no preference", is what desktops send for light.
    [[nodiscard]] static bool isDark(std::uint32_t colorScheme) { return colorScheme == 1; }

signals:
    void wished(bool dark);

private slots:
    /// The whole message: Qt does not match a slot with typed arguments to this signal's variant.
    void onSettingChanged(const QDBusMessage &message);

private:
    void onAnswer(QDBusPendingCallWatcher *watcher);
    void tell(const QVariant &value);
};

} // namespace ui
