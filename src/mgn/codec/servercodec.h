// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/field.h"
#include "mgn/sourceserver.h"

namespace mgn::codec {

template <>
[[nodiscard]] std::span<const Field<SourceServer>> fieldsOf<SourceServer>();
template <>
inline constexpr auto requiredId<SourceServer> = &SourceServer::sourceServerId;

} // namespace mgn::codec
