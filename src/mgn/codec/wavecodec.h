// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/field.h"
#include "mgn/wave.h"

namespace mgn::codec {

template <>
[[nodiscard]] std::span<const Field<Wave>> fieldsOf<Wave>();
template <>
inline constexpr auto requiredId<Wave> = &Wave::waveId;
template <>
[[nodiscard]] std::span<const Field<Application>> fieldsOf<Application>();
template <>
inline constexpr auto requiredId<Application> = &Application::applicationId;

} // namespace mgn::codec
