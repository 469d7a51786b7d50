// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/profiles/keyring/fakesecretservice.h"

#include <QDBusConnectionInterface>
#include <QDBusVariant>

FakeSecretService::FakeSecretService(PrivateBus &bus, const QString &connection)
    : m_bus(QDBusConnection::connectToBus(bus.address(), connection))
{
    m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
    m_bus.interface()->registerService(profiles::keychain::secretServiceName(),
                                       QDBusConnectionInterface::ReplaceExistingService,
                                       QDBusConnectionInterface::AllowReplacement);
}

FakeSecretService::~FakeSecretService()
{
    leaveBus();
    QDBusConnection::disconnectFromBus(m_bus.name());
}

void FakeSecretService::leaveBus()
{
    m_bus.unregisterService(profiles::keychain::secretServiceName());
}

QVariantList FakeSecretService::answerTo(const QString &method) const
{
    if (method == QLatin1String("ReadAlias"))
        return {QVariant::fromValue(QDBusObjectPath(keyring))};
    if (method == QLatin1String("Get"))
        return {QVariant::fromValue(QDBusVariant(locked))};
    if (method == QLatin1String("SearchItems") && items)
        return {QVariant::fromValue(items->unlocked), QVariant::fromValue(items->locked)};
    if (method == QLatin1String("Unlock"))
        return {QVariant::fromValue(QList<QDBusObjectPath>()),
                QVariant::fromValue(QDBusObjectPath(prompt))};
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    asked << message.member();
    if (!silentFor.contains(message.member()))
        bus.send(message.createReply(answerTo(message.member())));
    return true;
}

void FakeSecretService::completePrompt(bool isDismissed)
{
    QDBusMessage signal = QDBusMessage::createSignal(prompt, profiles::keychain::promptInterface(),
                                                     QStringLiteral("Completed"));
    signal.setArguments({isDismissed, QVariant::fromValue(QDBusVariant(QString()))});
    m_bus.send(signal);
}
