// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/field.h"
#include "mgn/job.h"

namespace mgn::codec {

template <>
[[nodiscard]] std::span<const Field<PostLaunchAction>> fieldsOf<PostLaunchAction>();
template <>
[[nodiscard]] std::span<const Field<ParticipatingServer>> fieldsOf<ParticipatingServer>();
template <>
inline constexpr auto requiredId<ParticipatingServer> = &ParticipatingServer::sourceServerId;
template <>
[[nodiscard]] std::span<const Field<Job>> fieldsOf<Job>();
template <>
inline constexpr auto requiredId<Job> = &Job::jobId;

} // namespace mgn::codec
