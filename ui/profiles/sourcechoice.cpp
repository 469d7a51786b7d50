// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/sourcechoice.h"

namespace ui {

namespace {

/// Follows the sources of roles, however they are knotted.
bool buildsOn(const profiles::ProfileStore &store, base::ProfileId profile,
              const base::ProfileId &other)
{
    QList<base::ProfileId> seen;
    while (!profile.isEmpty() && !seen.contains(profile)) {
        if (profile == other)
            return true;
        seen << profile;
        const auto own = store.findOwn(profile);
        const auto *role = own ? std::get_if<profiles::OwnRole>(&own->source) : nullptr;
        profile = role ? role->source : base::ProfileId();
    }
    return false;
}

bool hasCredentials(const profiles::Profile &profile)
{
    return profile.isUsable() && !profile.isSimulated()
           && profile.kind != profiles::ProfileKind::Environment;
}

} // namespace

QList<profiles::Profile> possibleSources(const profiles::ProfileStore &store,
                                         const base::ProfileId &role)
{
    QList<profiles::Profile> possible;
    for (const profiles::Profile &profile : store.profiles()) {
        const bool loops = !role.isEmpty() && buildsOn(store, profile.id, role);
        if (hasCredentials(profile) && !loops)
            possible << profile;
    }
    return possible;
}

} // namespace ui
