// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace profiles {

/// True for 16 to 128 capital letters and digits, as AWS makes access key ids: stricter than what a
/// service may answer with. Ids are shown and written to the settings: what a person gave in another
/// form may be the secret in the wrong place.
[[nodiscard]] bool hasKeyIdForm(const QString &text);

} // namespace profiles
