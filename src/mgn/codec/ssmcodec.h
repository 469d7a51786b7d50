// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/field.h"
#include "mgn/job.h"

namespace mgn::codec {

// Shapes of post-launch actions, which jobs and launch settings share.

template <>
[[nodiscard]] std::span<const Field<SsmParameterStoreParameter>>
fieldsOf<SsmParameterStoreParameter>();
template <>
[[nodiscard]] std::span<const Field<SsmDocument>> fieldsOf<SsmDocument>();

/// The open union SsmExternalParameter: its one set member, whatever it is called.
[[nodiscard]] bool read(JsonValue &value, SsmExternalParameter &out, Decoder &decoder);

} // namespace mgn::codec
