// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/field.h"
#include "mgn/launchsettings.h"

namespace mgn::codec {

template <>
[[nodiscard]] std::span<const Field<LaunchConfiguration>> fieldsOf<LaunchConfiguration>();
template <>
[[nodiscard]] std::span<const Field<SourceServerAction>> fieldsOf<SourceServerAction>();

} // namespace mgn::codec
