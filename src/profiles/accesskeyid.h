// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace profiles {

/// Whether it has the form of an access key id: 16 to 128 capital letters and digits. Ids are shown
/// and written to the settings: what has another form may be the secret in the wrong place.
[[nodiscard]] bool isAccessKeyId(const QString &text);

} // namespace profiles
