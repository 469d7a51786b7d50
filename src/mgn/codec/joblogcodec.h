// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/field.h"
#include "mgn/joblog.h"

namespace mgn::codec {

template <>
[[nodiscard]] std::span<const Field<JobLog>> fieldsOf<JobLog>();

} // namespace mgn::codec
