// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/enumnames.h"

#include <array>

namespace mgn {

// One table per enum: the word at index i belongs to the enumerator with the value i + 2.

// Of jobs, their logs and their actions.

constexpr std::array<std::string_view, 2> kJobType{"LAUNCH", "TERMINATE"};
static_assert(kJobType.size() + 2 == static_cast<std::size_t>(JobType::Terminate) + 1);

template <>
std::span<const std::string_view> namesOf<JobType>()
{
    return kJobType;
}

constexpr std::array<std::string_view, 4> kInitiatedBy{"START_TEST", "START_CUTOVER", "DIAGNOSTIC",
                                                       "TERMINATE"};
static_assert(kInitiatedBy.size() + 2 == static_cast<std::size_t>(InitiatedBy::Terminate) + 1);

template <>
std::span<const std::string_view> namesOf<InitiatedBy>()
{
    return kInitiatedBy;
}

constexpr std::array<std::string_view, 3> kJobStatus{"PENDING", "STARTED", "COMPLETED"};
static_assert(kJobStatus.size() + 2 == static_cast<std::size_t>(JobStatus::Completed) + 1);

template <>
std::span<const std::string_view> namesOf<JobStatus>()
{
    return kJobStatus;
}

constexpr std::array<std::string_view, 5> kLaunchStatus{"PENDING", "IN_PROGRESS", "LAUNCHED",
                                                        "FAILED", "TERMINATED"};
static_assert(kLaunchStatus.size() + 2 == static_cast<std::size_t>(LaunchStatus::Terminated) + 1);

template <>
std::span<const std::string_view> namesOf<LaunchStatus>()
{
    return kLaunchStatus;
}

constexpr std::array<std::string_view, 2> kSsmDocumentType{"AUTOMATION", "COMMAND"};
static_assert(kSsmDocumentType.size() + 2
              == static_cast<std::size_t>(SsmDocumentType::Command) + 1);

template <>
std::span<const std::string_view> namesOf<SsmDocumentType>()
{
    return kSsmDocumentType;
}

constexpr std::array<std::string_view, 3> kActionExecutionStatus{"IN_PROGRESS", "SUCCESS",
                                                                 "FAILED"};
static_assert(kActionExecutionStatus.size() + 2
              == static_cast<std::size_t>(ActionExecutionStatus::Failed) + 1);

template <>
std::span<const std::string_view> namesOf<ActionExecutionStatus>()
{
    return kActionExecutionStatus;
}

constexpr std::array<std::string_view, 2> kSsmParameterType{"STRING", "SECURE_STRING"};
static_assert(kSsmParameterType.size() + 2
              == static_cast<std::size_t>(SsmParameterType::SecureString) + 1);

template <>
std::span<const std::string_view> namesOf<SsmParameterType>()
{
    return kSsmParameterType;
}

constexpr std::array<std::string_view, 16> kJobLogEvent{
    "JOB_START",        "SERVER_SKIPPED", "CLEANUP_START",
    "CLEANUP_END",      "CLEANUP_FAIL",   "SNAPSHOT_START",
    "SNAPSHOT_END",     "SNAPSHOT_FAIL",  "USING_PREVIOUS_SNAPSHOT",
    "CONVERSION_START", "CONVERSION_END", "CONVERSION_FAIL",
    "LAUNCH_START",     "LAUNCH_FAILED",  "JOB_CANCEL",
    "JOB_END"};
static_assert(kJobLogEvent.size() + 2 == static_cast<std::size_t>(JobLogEvent::JobEnd) + 1);

template <>
std::span<const std::string_view> namesOf<JobLogEvent>()
{
    return kJobLogEvent;
}

} // namespace mgn
