// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/gatherprofiles.h"
#include "profiles/markschange.h"
#include "profiles/ownprofilestore.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QProcessEnvironment>

#include <optional>
#include <vector>

namespace profiles {

/// The profiles that can be chosen: this program's own, those of AWS's files (read only, never
/// written), the explicit profile "Environment", and the simulated ones. The environment is a value
/// of the caller; nothing else of the process is asked. The files are read when it is made and at
/// reload().
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    /// `own` must outlive the store; null when nothing is kept, as in tests.
    explicit ProfileStore(QProcessEnvironment environment, OwnProfileStore *own = nullptr,
                          QObject *parent = nullptr);

    /// Replaces the simulated profiles.
    void setSimulated(std::vector<SimulatedProfile> simulated);
    /// Reads AWS's files anew.
    void reload();

    /// Ours by name, then "default", the others of the files by name, "Environment", the simulated
    /// ones.
    [[nodiscard]] const QList<Profile> &profiles() const noexcept { return m_profiles; }
    [[nodiscard]] std::optional<Profile> find(const base::ProfileId &id) const;
    /// What this program keeps of a profile of ours; nullopt for any other.
    [[nodiscard]] std::optional<OwnProfile> findOwn(const base::ProfileId &id) const;
    /// One for each file that is there but cannot be used, naming file and line, and one for each
    /// entry of ours that cannot be understood.
    [[nodiscard]] const QList<base::Error> &problems() const noexcept { return m_problems; }
    /// Of AWS's files, else of ours; empty when none has that name.
    [[nodiscard]] base::ProfileId named(const QString &name) const;
    /// The profile that AWS_PROFILE names, else "default"; empty when there is no such profile.
    /// Never "Environment": those keys are used by choice only.
    [[nodiscard]] base::ProfileId preselected() const;

    /// As OwnProfileStore says; also "LoopingProfiles" when a role would be its own source.
    [[nodiscard]] base::Result<> save(const OwnProfile &profile);
    /// What save() would refuse, before anything is written.
    [[nodiscard]] base::Result<> checkSave(const OwnProfile &profile) const;
    /// Error (Configuration, "ProfileInUse", message: their names) while roles build on it;
    /// "NoSuchProfile" for one that is not ours.
    [[nodiscard]] base::Result<> remove(const base::ProfileId &id);
    /// What remove() would refuse, before anything is written.
    [[nodiscard]] base::Result<> checkRemove(const base::ProfileId &id) const;
    /// Of any profile but a simulated one, whose marks live as long as the store.
    [[nodiscard]] base::Result<> setMarks(const base::ProfileId &id, const ProfileMarks &marks);
    /// The same onto the marks as they are now; nothing is written where nothing is changed.
    [[nodiscard]] base::Result<> changeMarks(const base::ProfileId &id, const MarksChange &change);

    [[nodiscard]] const QProcessEnvironment &environment() const noexcept { return m_environment; }
    [[nodiscard]] const SimulatedProfile *findSimulated(const base::ProfileId &id) const;

signals:
    /// The list, or what is known of one of them.
    void changed();

private:
    void readFiles();
    /// Makes the list anew; true when it differs from the one before.
    bool gather();
    void gatherProblems();
    [[nodiscard]] ProfileMarks marksOf(const Profile &profile) const;
    /// Tells everybody after a change of what is kept.
    [[nodiscard]] base::Result<> published(const base::Result<> &result);

    QProcessEnvironment m_environment;
    OwnProfileStore *m_own;
    AwsConfig m_config; ///< of the files, without their secrets
    QList<base::Error> m_fileProblems;
    QList<Profile> m_fileProfiles;
    QHash<base::ProfileId, ProfileMarks> m_simulatedMarks;
    std::vector<SimulatedProfile> m_simulated;
    QList<Profile> m_profiles;
    QList<base::Error> m_problems;
};

} // namespace profiles
