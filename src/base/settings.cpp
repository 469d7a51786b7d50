// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/settings.h"

namespace base {

namespace {

QString regionKey(const QString &profile)
{
    // QSettings takes "/" for a group: profile names may hold one.
    return QStringLiteral("regions/") + QString::fromLatin1(profile.toUtf8().toPercentEncoding());
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
