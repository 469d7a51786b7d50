// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilestore.h"

#include <algorithm>
#include <utility>

namespace profiles {

ProfileStore::ProfileStore(QProcessEnvironment environment) : m_environment(std::move(environment))
{
    const ConfigFiles files = readConfigFiles(configFileLocations(m_environment));
    m_problems = files.problems;
    m_fileProfiles = fileProfiles(files, m_environment);
    gather();
}

void ProfileStore::setSimulated(std::vector<SimulatedProfile> simulated)
{
    m_simulated = std::move(simulated);
    gather();
}

std::optional<Profile> ProfileStore::find(const base::ProfileId &id) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&id](const Profile &profile) { return profile.id == id; });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

base::ProfileId ProfileStore::preselected() const
{
    const base::ProfileId preferred = awsProfileId(preferredProfileName(m_environment));
    return find(preferred) ? preferred : base::ProfileId();
}

const SimulatedProfile *ProfileStore::findSimulated(const base::ProfileId &id) const
{
    const auto found =
        std::find_if(m_simulated.cbegin(), m_simulated.cend(), [&id](const auto &simulated) {
            return simulatedProfileId(simulated.name) == id;
        });
    return found == m_simulated.cend() ? nullptr : &*found;
}

void ProfileStore::gather()
{
    m_profiles = m_fileProfiles + environmentProfiles(m_environment);
    for (const SimulatedProfile &simulated : m_simulated)
        m_profiles.append(simulatedProfile(simulated));
}

} // namespace profiles
