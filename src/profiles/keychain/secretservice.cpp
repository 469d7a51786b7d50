// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/secretservice.h"

#include "profiles/keychain/qtkeychain.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QMap>

#include <utility>

namespace profiles::keychain {

namespace {

using base::SecretStoreState;

QString serviceInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Service");
}

QDBusMessage serviceCall(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        secretServiceName(), QStringLiteral("/org/freedesktop/secrets"), serviceInterface(),
        method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage promptCall(const QDBusObjectPath &prompt, const QString &method)
{
    return QDBusMessage::createMethodCall(secretServiceName(), prompt.path(), promptInterface(),
                                          method);
}

template <class T>
std::optional<T> argumentOf(const QDBusMessage &answer, int index, const QString &signature)
{
    if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != signature)
        return std::nullopt;
    return qdbus_cast<T>(answer.arguments().value(index));
}

} // namespace

QString secretServiceName()
{
    return QStringLiteral("org.freedesktop.secrets");
}

QString promptInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Prompt");
}

SecretService::SecretService(QDBusConnection bus, std::chrono::milliseconds limit)
    : m_bus(std::move(bus)), m_limit(static_cast<int>(limit.count()))
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
}

QDBusPendingCall SecretService::ask(const QDBusMessage &message) const
{
    return m_bus.asyncCall(message, m_limit);
}

QDBusPendingCall SecretService::defaultKeyring() const
{
    return ask(serviceCall(QStringLiteral("ReadAlias"), {QStringLiteral("default")}));
}

QDBusPendingCall SecretService::isLocked(const QDBusObjectPath &keyring) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        secretServiceName(), keyring.path(), QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    message.setArguments(
        {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    return ask(message);
}

QDBusPendingCall SecretService::search(const QString &key) const
{
    // The names of the attributes are QtKeychain's.
    const QMap<QString, QString> attributes{{QStringLiteral("server"), keychainService()},
                                            {QStringLiteral("user"), key}};
    return ask(serviceCall(QStringLiteral("SearchItems"), {QVariant::fromValue(attributes)}));
}

QDBusPendingCall SecretService::unlock(const QDBusObjectPath &keyring) const
{
    return ask(serviceCall(QStringLiteral("Unlock"),
                           {QVariant::fromValue(QList<QDBusObjectPath>{keyring})}));
}

QDBusPendingCall SecretService::showPrompt(const QDBusObjectPath &prompt) const
{
    QDBusMessage message = promptCall(prompt, QStringLiteral("Prompt"));
    message.setArguments({QString()});
    return ask(message);
}

void SecretService::dismissPrompt(const QDBusObjectPath &prompt) const
{
    m_bus.send(promptCall(prompt, QStringLiteral("Dismiss")));
}

SecretStoreState stateOfBusError(QDBusError::ErrorType error)
{
    switch (error) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut: return SecretStoreState::Slow;
    default: return SecretStoreState::Missing;
    }
}

std::optional<QDBusObjectPath> keyringOf(const QDBusMessage &answer)
{
    return argumentOf<QDBusObjectPath>(answer, 0, QStringLiteral("o"));
}

std::optional<bool> lockedOf(const QDBusMessage &answer)
{
    const auto value = argumentOf<QDBusVariant>(answer, 0, QStringLiteral("v"));
    if (!value || value->variant().metaType() != QMetaType::fromType<bool>())
        return std::nullopt;
    return value->variant().toBool();
}

std::optional<FoundItems> itemsOf(const QDBusMessage &answer)
{
    using Paths = QList<QDBusObjectPath>;
    const auto unlocked = argumentOf<Paths>(answer, 0, QStringLiteral("aoao"));
    const auto locked = argumentOf<Paths>(answer, 1, QStringLiteral("aoao"));
    if (!unlocked || !locked)
        return std::nullopt;
    return FoundItems{*unlocked, *locked};
}

std::optional<QDBusObjectPath> promptOf(const QDBusMessage &answer)
{
    return argumentOf<QDBusObjectPath>(answer, 1, QStringLiteral("aoo"));
}

bool isNone(const QDBusObjectPath &path)
{
    return path.path().isEmpty() || path.path() == QLatin1String("/");
}

} // namespace profiles::keychain
