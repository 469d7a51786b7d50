// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/enumnames.h"

#include <array>

namespace mgn {

// One table per enum: the word at index i belongs to the enumerator with the value i + 2.

// Of launch settings and of actions that are set up.

constexpr std::array<std::string_view, 2> kLaunchDisposition{"STOPPED", "STARTED"};
static_assert(kLaunchDisposition.size() + 2
              == static_cast<std::size_t>(LaunchDisposition::Started) + 1);

template <>
std::span<const std::string_view> namesOf<LaunchDisposition>()
{
    return kLaunchDisposition;
}

constexpr std::array<std::string_view, 2> kRightSizingMethod{"NONE", "BASIC"};
static_assert(kRightSizingMethod.size() + 2
              == static_cast<std::size_t>(RightSizingMethod::Basic) + 1);

template <>
std::span<const std::string_view> namesOf<RightSizingMethod>()
{
    return kRightSizingMethod;
}

constexpr std::array<std::string_view, 3> kBootMode{"LEGACY_BIOS", "UEFI", "USE_SOURCE"};
static_assert(kBootMode.size() + 2 == static_cast<std::size_t>(BootMode::UseSource) + 1);

template <>
std::span<const std::string_view> namesOf<BootMode>()
{
    return kBootMode;
}

constexpr std::array<std::string_view, 3> kActionsDeployment{"TEST_AND_CUTOVER", "CUTOVER_ONLY",
                                                             "TEST_ONLY"};
static_assert(kActionsDeployment.size() + 2
              == static_cast<std::size_t>(ActionsDeployment::TestOnly) + 1);

template <>
std::span<const std::string_view> namesOf<ActionsDeployment>()
{
    return kActionsDeployment;
}

constexpr std::array<std::string_view, 11> kActionCategory{"DISASTER_RECOVERY",
                                                           "OPERATING_SYSTEM",
                                                           "LICENSE_AND_SUBSCRIPTION",
                                                           "VALIDATION",
                                                           "OBSERVABILITY",
                                                           "REFACTORING",
                                                           "SECURITY",
                                                           "NETWORKING",
                                                           "CONFIGURATION",
                                                           "BACKUP",
                                                           "OTHER"};
static_assert(kActionCategory.size() + 2 == static_cast<std::size_t>(ActionCategory::Other) + 1);

template <>
std::span<const std::string_view> namesOf<ActionCategory>()
{
    return kActionCategory;
}

} // namespace mgn
