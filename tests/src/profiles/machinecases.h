// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/machinerole.h"

namespace support {

/// A recording whose profile assumes a role with the machine's.
struct MachineCase {
    const char *name;
    profiles::MachineService service;
    const char *role; ///< that is assumed with the machine's own
};

/// What the machine is asked for them, and what it answers, is replayed by machinerecordings_test
/// of the program, which has the HTTP part.
inline constexpr MachineCase kMachineCases[] = {
    {"ecs_assume_role", profiles::MachineService::Container,
     "arn:aws:iam::130633740322:role/imds-chained-role-test"},
    {"imds_assume_role", profiles::MachineService::Instance,
     "arn:aws:iam::130633740322:role/imds-chained-role-test"},
    {"imds_no_iam_role", profiles::MachineService::Instance,
     "arn:aws:iam::123456789:role/integration-test"},
    {"imds_token_fail", profiles::MachineService::Instance,
     "arn:aws:iam::123456789:role/integration-test"}};

/// No profile of them names the machine: it is not asked by itself, as SDKs do. What it answers
/// once a person has made a profile for it and opened that is replayed there, too.
inline constexpr const char *kMachineOnlyWhenAsked[] = {"ecs_credentials",
                                                        "ecs_credentials_invalid_profile",
                                                        "eks_pod_identity_credentials",
                                                        "eks_pod_identity_no_token_file",
                                                        "imds_default_chain_error",
                                                        "imds_default_chain_retries",
                                                        "imds_default_chain_success",
                                                        "imds_disabled"};

} // namespace support
