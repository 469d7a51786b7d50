// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <QString>

namespace ui {

/// The way to a profile's credentials in words, one step after the other: "Access key AKIA… from
/// the keychain → role arn:…". Why it cannot be used where that is known. Visible text.
[[nodiscard]] QString chainText(const profiles::Profile &profile);

} // namespace ui
