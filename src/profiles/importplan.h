// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/configfile.h"
#include "profiles/ownprofile.h"

#include <cstdint>

namespace profiles {

/// What happens to a profile of AWS's files when it is imported.
enum class ImportAction : std::uint8_t {
    StoreInKeychain, ///< a profile of ours is made; key id and secret go there
    KeepReference,   ///< stays in the file and is read from there at every use
    NotSupported     ///< reason says why
};

/// One row of the import.
struct ImportEntry {
    QString name;
    QStringList files;
    ImportAction action = ImportAction::NotSupported;
    QString reason;       ///< facts in English; empty unless NotSupported
    QString accessKeyId;  ///< of keys to be stored
    QString ownName{};    ///< what the profile of ours will be called; of keys to be stored
    bool isKnown = false; ///< a profile of ours has this name, bare or imported, or this key
    bool operator==(const ImportEntry &) const = default;
};

/// What would be done with each profile of the files, in their order. `own` are the profiles that
/// are there already.
[[nodiscard]] QList<ImportEntry> importPlan(const ConfigFiles &files, const QList<OwnProfile> &own);

} // namespace profiles
