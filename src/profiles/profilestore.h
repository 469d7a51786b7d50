// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/gatherprofiles.h"

#include <QList>
#include <QProcessEnvironment>

#include <optional>
#include <vector>

namespace profiles {

/// The profiles that can be chosen: those of AWS's files (read only, never written), the explicit
/// profile "Environment", and the simulated ones. The environment is a value of the caller; nothing
/// else of the process is asked. The files are read once, when it
/// is made.
class ProfileStore
{
public:
    explicit ProfileStore(QProcessEnvironment environment);

    /// Replaces the simulated profiles.
    void setSimulated(std::vector<SimulatedProfile> simulated);

    /// "default", the others of the files by name, "Environment", the simulated ones.
    [[nodiscard]] const QList<Profile> &profiles() const noexcept { return m_profiles; }
    [[nodiscard]] std::optional<Profile> find(const base::ProfileId &id) const;
    /// One for each file that is there but cannot be used; it names file and line.
    [[nodiscard]] const QList<base::Error> &problems() const noexcept { return m_problems; }
    /// The profile that AWS_PROFILE names, else "default"; empty when there is no such profile.
    /// Never "Environment": those keys are used by choice only.
    [[nodiscard]] base::ProfileId preselected() const;

    [[nodiscard]] const QProcessEnvironment &environment() const noexcept { return m_environment; }
    [[nodiscard]] const SimulatedProfile *findSimulated(const base::ProfileId &id) const;

private:
    void gather();

    QProcessEnvironment m_environment;
    QList<Profile> m_fileProfiles;
    std::vector<SimulatedProfile> m_simulated;
    QList<Profile> m_profiles;
    QList<base::Error> m_problems;
};

} // namespace profiles
