// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/secretbytes.h"
#include "profiles/machinerole.h"

#include <QProcessEnvironment>
#include <QUrl>

namespace profiles {

/// Where this machine is asked for its role. Nobody has been asked yet.
struct MachinePlace {
    MachineService service = MachineService::Instance; ///< Instance or Container
    QUrl url; ///< of an instance: without a path; of a container: what is asked
    base::SecretBytes authorization; ///< of a container, where it has one: printable ASCII
};

/// What the environment says about it. An instance: 169.254.169.254, or the address of IPv6 where
/// AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE says so; AWS_EC2_METADATA_SERVICE_ENDPOINT may name this
/// computer or one of these two, and nobody else. A container: the path that
/// AWS_CONTAINER_CREDENTIALS_RELATIVE_URI names at 169.254.170.2, else _FULL_URI: https, or http to
/// this computer or one of the addresses of ECS and EKS; the token of the file that
/// AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names, read anew each time, comes before that of
/// AWS_CONTAINER_AUTHORIZATION_TOKEN.
/// Error (Configuration): "MetadataDisabled" (AWS_EC2_METADATA_DISABLED is true), "NoContainer",
/// "BadMetadataEndpoint", "BadContainerUri", "BadContainerToken". Never holds anything of a token.
[[nodiscard]] base::Result<MachinePlace> machinePlace(MachineService service,
                                                      const QProcessEnvironment &environment);

} // namespace profiles
