// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace base {

/// What the program remembers between runs, as typed members over an injected QSettings. Never a
/// secret, never the value of a tag.
class Settings
{
public:
    explicit Settings(QSettings &store) : m_store(store) {}

    [[nodiscard]] QString profile() const { return text("scope/profile"); }
    void setProfile(const QString &id) { setText("scope/profile", id); }
    [[nodiscard]] QString region(const QString &profile) const;
    void setRegion(const QString &profile, const QString &region);
    /// The account that AWS said a profile has, as digits; empty where it never did.
    [[nodiscard]] QString account(const QString &profile) const;
    void setAccount(const QString &profile, const QString &account);
    /// Its region and account.
    void forgetProfile(const QString &profile);

    /// "system", "light" or "dark".
    [[nodiscard]] QString scheme() const { return text("look/scheme"); }
    void setScheme(const QString &scheme) { setText("look/scheme", scheme); }

    /// Keys of the tags that were put on a job last, newest first, at most kMostTagKeys.
    [[nodiscard]] QStringList tagKeys() const;
    void rememberTagKeys(const QStringList &keys);

    /// Geometry, splitters and header states, under the object name of their widget.
    [[nodiscard]] QByteArray layout(const QString &objectName) const;
    void setLayout(const QString &objectName, const QByteArray &state);

    static constexpr int kMostTagKeys = 10;

private:
    [[nodiscard]] QString text(const char *key) const;
    void setText(const char *key, const QString &value);

    QSettings &m_store;
};

} // namespace base
