// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/secretservice.h"
#include "tests/src/profiles/keyring/privatebus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QStringList>

#include <optional>

/// A Secret Service on the private bus that answers as it is told. For what a real one does only
/// with a display, or not at all.
class FakeSecretService final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    /// Takes the place of another one on the bus; `connection` names its own.
    explicit FakeSecretService(PrivateBus &bus, const QString &connection = QStringLiteral("fake"));
    ~FakeSecretService() override;

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    /// As if the user had ended the prompt.
    void completePrompt(bool isDismissed);
    void leaveBus();

    QString keyring = QStringLiteral("/keyring");
    QVariant locked = true;
    std::optional<profiles::keychain::FoundItems> items; ///< unset: an answer without arguments
    QString prompt = QStringLiteral("/prompt");
    QStringList silentFor; ///< methods that are never answered
    QStringList asked;     ///< methods, in order

private:
    [[nodiscard]] QVariantList answerTo(const QString &method) const;

    QDBusConnection m_bus;
};
