// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "mgn/codec/jsonread.h"

namespace mgn::codec {

/// Model shape ManagedAccount; an accountId that is no 12-digit id is a fault of the item.
[[nodiscard]] bool read(JsonValue &value, base::AccountId &out, Decoder &decoder);

} // namespace mgn::codec
