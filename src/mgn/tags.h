// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"
#include "mgn/optionallist.h"

#include <utility>

namespace mgn {

/// Key and value, in the order of the answer (model shape TagsMap). The pseudo key "resourceArn"
/// that real answers carry is dropped when decoding.
using Tags = OptionalList<std::pair<base::Text, base::Text>>;

} // namespace mgn
