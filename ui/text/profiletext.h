// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"

#include <QString>

namespace ui {

/// What the AWS CLI takes as --profile for the same credentials: the name as it stands in the
/// files; empty for the environment, which the CLI reads when no profile is named.
/// Of a profile of this program's own a text that the CLI finds no profile by: one of the same name
/// in the files may have other credentials.
[[nodiscard]] QString cliProfile(const profiles::Profile &profile);
/// The name as it may be shown: "client-a"; "client-a (~/.aws)" for a profile of AWS's files where
/// another of `all` has the same name.
[[nodiscard]] QString profileLabel(const profiles::Profile &profile,
                                   const QList<profiles::Profile> &all);
/// What stands behind a profile's name: "simulator", "environment", why it cannot be used or what
/// AWS will refuse, then "production" and "read-only" where it is marked so; empty for an ordinary
/// one.
[[nodiscard]] QString profileNote(const profiles::Profile &profile);
/// "production", "read-only", "production, read-only"; empty for neither. Also that the marks
/// cannot be read.
[[nodiscard]] QString marksText(const profiles::ProfileMarks &marks);

/// What the welcome page says of the usable profiles of AWS that were found: "2 profiles are ready;
/// …"; of none, what to do. `canBeAdded`: profiles can be changed here.
[[nodiscard]] QString foundProfilesText(int usable, bool canBeAdded);

} // namespace ui
