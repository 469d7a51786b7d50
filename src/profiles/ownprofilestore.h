// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ownprofile.h"
#include "profiles/profilemarks.h"

#include <QHash>
#include <QSettings>

namespace profiles {

/// This program's own profiles and the marks of all, kept in the settings: names, ids and choices,
/// never a secret. An entry that cannot be understood is left as it is and told by problems().
class OwnProfileStore
{
public:
    /// `settings` must outlive the store.
    explicit OwnProfileStore(QSettings &settings);

    [[nodiscard]] const QList<OwnProfile> &profiles() const noexcept { return m_profiles; }
    [[nodiscard]] const QList<base::Error> &problems() const noexcept { return m_problems; }
    /// Read-only where what is kept cannot be understood: perhaps it said so.
    [[nodiscard]] ProfileMarks marks(const base::ProfileId &profile) const;

    /// Adds it, or replaces the one with this id. Error (Configuration): "NameTaken" when a new
    /// name is that of another own profile but for capital letters, "NotSaved" when the settings
    /// cannot be written, the entry that is there cannot be understood, or the profile has no name;
    /// nothing is changed then.
    [[nodiscard]] base::Result<> save(const OwnProfile &profile);
    /// What save() would refuse, before anything is written.
    [[nodiscard]] base::Result<> checkSave(const OwnProfile &profile) const;
    /// With its marks. Its secret is not touched.
    [[nodiscard]] base::Result<> remove(const base::ProfileId &profile);
    [[nodiscard]] base::Result<> setMarks(const base::ProfileId &profile,
                                          const ProfileMarks &marks);

private:
    void readProfiles();
    void readMarks();
    void complainAbout(const QString &key);
    [[nodiscard]] base::Result<> checkEntry(const QString &key) const;
    [[nodiscard]] base::Result<> write(const QString &key, const QByteArray &json);
    [[nodiscard]] base::Result<> erase(const QStringList &keys);
    [[nodiscard]] base::Result<> synced();

    QSettings &m_settings;
    QList<OwnProfile> m_profiles;
    QHash<QString, ProfileMarks> m_marks; ///< by the key of their entry
    QStringList m_damaged;                ///< keys of entries that are left alone
    QList<base::Error> m_problems;
};

} // namespace profiles
