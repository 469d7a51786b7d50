// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/settings.h"

namespace base {

namespace {

/// QSettings takes "/" for a group: profile names may hold one.
QString keyIn(QLatin1String group, const QString &profile)
{
    return group + u'/' + QString::fromLatin1(profile.toUtf8().toPercentEncoding());
}

QString regionKey(const QString &profile)
{
    return keyIn(QLatin1String("regions"), profile);
}

QString accountKey(const QString &profile)
{
    return keyIn(QLatin1String("accounts"), profile);
}

QString layoutKey(const QString &objectName)
{
    return QStringLiteral("layout/") + objectName;
}

} // namespace

QString Settings::region(const QString &profile) const
{
    return m_store.value(regionKey(profile)).toString();
}

void Settings::setRegion(const QString &profile, const QString &region)
{
    m_store.setValue(regionKey(profile), region);
}

QString Settings::account(const QString &profile) const
{
    return m_store.value(accountKey(profile)).toString();
}

void Settings::setAccount(const QString &profile, const QString &account)
{
    m_store.setValue(accountKey(profile), account);
}

void Settings::forgetProfile(const QString &profile)
{
    m_store.remove(regionKey(profile));
    m_store.remove(accountKey(profile));
}

QStringList Settings::tagKeys() const
{
    return m_store.value(QStringLiteral("tags/keys")).toStringList();
}

void Settings::rememberTagKeys(const QStringList &keys)
{
    QStringList merged = keys + tagKeys();
    merged.removeDuplicates();
    m_store.setValue(QStringLiteral("tags/keys"), merged.mid(0, kMostTagKeys));
}

QByteArray Settings::layout(const QString &objectName) const
{
    return m_store.value(layoutKey(objectName)).toByteArray();
}

void Settings::setLayout(const QString &objectName, const QByteArray &state)
{
    m_store.setValue(layoutKey(objectName), state);
}

QString Settings::text(const char *key) const
{
    return m_store.value(QLatin1String(key)).toString();
}

void Settings::setText(const char *key, const QString &value)
{
    m_store.setValue(QLatin1String(key), value);
}

} // namespace base
