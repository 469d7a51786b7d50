// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/configfile.h"
#include "profiles/ownprofile.h"
#include "profiles/profile.h"
#include "profiles/simulatedprofile.h"

#include <QList>
#include <QProcessEnvironment>

namespace profiles {

/// The names of the profiles of AWS's files, "default" first, then by name.
[[nodiscard]] QStringList namesInOrder(const ConfigFiles &files);

/// The profiles of AWS's files, "default" first, then by name. AWS_REGION, AWS_DEFAULT_REGION,
/// endpoint variables and switches of the environment come before the profile's own, as in every
/// AWS tool.
[[nodiscard]] QList<Profile> fileProfiles(const ConfigFiles &files,
                                          const QProcessEnvironment &environment);

/// The profiles of ours by name. Region, endpoints, switches and authorities of the environment
/// come first here as well; roles may build on the profiles of `config`.
[[nodiscard]] QList<Profile> ownProfiles(const QList<OwnProfile> &own, const AwsConfig &config,
                                         const QProcessEnvironment &environment);

/// AWS_REGION, else AWS_DEFAULT_REGION, as every AWS tool reads them; empty when neither is set.
[[nodiscard]] QString environmentRegion(const QProcessEnvironment &environment);

/// The profile "Environment"; empty when no key is set there. It takes nothing from the files.
[[nodiscard]] QList<Profile> environmentProfiles(const QProcessEnvironment &environment);

/// What the environment says for all profiles: endpoints, authorities, region. For a profile that
/// is only being made; it has neither name nor credentials.
[[nodiscard]] Profile placeOfAll(const QProcessEnvironment &environment);

/// What can be listed of a simulated profile. The environment says nothing about it.
[[nodiscard]] Profile simulatedProfile(const SimulatedProfile &simulated);

} // namespace profiles
