// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/job.h"
#include "mgn/joblog.h"
#include "mgn/launchsettings.h"
#include "mgn/sourceserver.h"
#include "mgn/wave.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace mgn {

/// The words of a model enum, in the model's order; the first belongs to the enumerator after
/// Unknown.
template <class E>
[[nodiscard]] std::span<const std::string_view> namesOf();

template <>
[[nodiscard]] std::span<const std::string_view> namesOf<LifeCycleState>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<DataReplicationState>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<ReplicationType>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<FirstBoot>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<LastKnownCheckType>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<LastKnownCheckStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<InitiationStepName>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<InitiationStepStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<DataReplicationErrorCode>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<JobType>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<InitiatedBy>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<JobStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<LaunchStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<SsmDocumentType>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<ActionExecutionStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<SsmParameterType>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<JobLogEvent>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<HealthStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<ProgressStatus>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<LaunchDisposition>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<RightSizingMethod>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<BootMode>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<ActionsDeployment>();
template <>
[[nodiscard]] std::span<const std::string_view> namesOf<ActionCategory>();

/// E::Unknown when the model has no such word.
template <class E>
[[nodiscard]] E enumOf(std::string_view name)
{
    const auto names = namesOf<E>();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<E>(i + 2);
    }
    return E::Unknown;
}

/// The service's word; empty for Absent and Unknown.
template <class E>
[[nodiscard]] std::string_view nameOf(E value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < 2 ? std::string_view() : namesOf<E>()[index - 2];
}

} // namespace mgn
