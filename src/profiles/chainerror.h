// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace profiles {

/// Why the way to a profile's credentials cannot be gone.
struct ChainTrouble {
    const char *code = "";
    QString profile;   ///< its name
    QString complaint; ///< what stands behind the name: "has no role_arn"
    QString key = {};  ///< the key that is missing or wrong
};

/// An error of kind Configuration: profile "NAME" COMPLAINT. The key is its one field.
[[nodiscard]] base::Error chainError(const ChainTrouble &trouble);
/// The key that an error of chainError() names; empty when it names none.
[[nodiscard]] QString troubledKey(const base::Error &error);
/// The same for a key that is missing: profile "NAME" has no KEY.
[[nodiscard]] base::Error missingKeyError(const char *code, const QString &profile,
                                          const QString &key);

} // namespace profiles
