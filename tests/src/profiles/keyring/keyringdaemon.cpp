// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/profiles/keyring/keyringdaemon.h"

#include "profiles/keychain/secretservice.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QStandardPaths>

#include <csignal>

namespace {

constexpr char kPassword[] = "a password of the tests";

const QString kService = QStringLiteral("org.freedesktop.Secret.Service");
const QString kItem = QStringLiteral("org.freedesktop.Secret.Item");
const QString kServicePath = QStringLiteral("/org/freedesktop/secrets");
const QString kLoginKeyring = QStringLiteral("/org/freedesktop/secrets/collection/login");

/// A password on its way over the bus: session, parameters, value, content type.
struct PlainSecret {
    QDBusObjectPath session;
    QByteArray value;
};

QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << QByteArray() << secret.value << QStringLiteral("text/plain");
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    QByteArray parameters;
    QString contentType;
    argument.beginStructure();
    argument >> secret.session >> parameters >> secret.value >> contentType;
    argument.endStructure();
    return argument;
}

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), home);
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

QString daemonProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
}

} // namespace
Q_DECLARE_METATYPE(PlainSecret)

bool KeyringDaemon::s_hasAnyEnded = false;

bool KeyringDaemon::isInstalled()
{
    return !daemonProgram().isEmpty();
}

KeyringDaemon::KeyringDaemon(PrivateBus &bus) : m_bus(bus)
{
    qDBusRegisterMetaType<PlainSecret>();
    endWithParent(m_daemon);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.setProcessEnvironment(environmentIn(m_home.path()));
    startAgain();
}

void KeyringDaemon::startAgain()
{
    m_daemon.start(daemonProgram(), {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                                     QStringLiteral("--components=secrets")});
    m_daemon.write(kPassword); // without a line feed: it would be part of the password
    m_daemon.closeWriteChannel();
}

KeyringDaemon::~KeyringDaemon()
{
    kill();
}

void KeyringDaemon::kill()
{
    resume();
    m_daemon.kill();
    m_daemon.waitForFinished();
    s_hasAnyEnded = true;
}

bool KeyringDaemon::isRunning() const
{
    return m_bus.connection().interface()->isServiceRegistered(
        profiles::keychain::secretServiceName());
}

QDBusMessage KeyringDaemon::call(const QString &path, const QString &interface,
                                 const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(profiles::keychain::secretServiceName(),
                                                          path, interface, method);
    message.setArguments(arguments);
    return m_bus.connection().call(message);
}

void KeyringDaemon::lock()
{
    const QList<QDBusObjectPath> keyrings{QDBusObjectPath(kLoginKeyring)};
    call(kServicePath, kService, QStringLiteral("Lock"), {QVariant::fromValue(keyrings)});
}

QDBusObjectPath KeyringDaemon::openSession() const
{
    const QVariantList plain{QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))};
    return call(kServicePath, kService, QStringLiteral("OpenSession"), plain)
        .arguments()
        .value(1)
        .value<QDBusObjectPath>();
}

void KeyringDaemon::unlock()
{
    const PlainSecret secret{openSession(), kPassword};
    call(kServicePath, QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
         QStringLiteral("UnlockWithMasterPassword"),
         {QVariant::fromValue(QDBusObjectPath(kLoginKeyring)), QVariant::fromValue(secret)});
}

void KeyringDaemon::signalDaemon(int number)
{
    if (m_daemon.processId() > 0)
        ::kill(static_cast<pid_t>(m_daemon.processId()), number);
}

void KeyringDaemon::stop()
{
    signalDaemon(SIGSTOP);
}

void KeyringDaemon::resume()
{
    signalDaemon(SIGCONT);
}

QDBusObjectPath KeyringDaemon::itemOf(const QString &key) const
{
    const profiles::keychain::SecretService service(m_bus.connection(), std::chrono::seconds(20));
    QDBusPendingCall search = service.search(key);
    search.waitForFinished();
    const auto items = profiles::keychain::itemsOf(search.reply());
    return items ? items->unlocked.value(0) : QDBusObjectPath();
}

bool KeyringDaemon::removeByHand(const QString &key)
{
    const QDBusObjectPath item = itemOf(key);
    if (item.path().isEmpty())
        return false;
    call(item.path(), kItem, QStringLiteral("Delete"), {});
    return true;
}

std::optional<base::SecretBytes> KeyringDaemon::valueOf(const QString &key) const
{
    const QDBusObjectPath item = itemOf(key);
    if (item.path().isEmpty())
        return std::nullopt;
    const QDBusMessage reply =
        call(item.path(), kItem, QStringLiteral("GetSecret"), {QVariant::fromValue(openSession())});
    const auto secret = qdbus_cast<PlainSecret>(reply.arguments().value(0));
    return base::SecretBytes(QByteArray::fromBase64(secret.value));
}

QString KeyringDaemon::keyringFile() const
{
    return m_home.filePath(QStringLiteral("keyrings/login.keyring"));
}
