// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signincards.h"

namespace sim {

namespace {

constexpr CardValue kSeconds{.kind = CardValue::Kind::Number, .least = 1, .most = 43'200};

} // namespace

QList<FaultDescription> signInCards()
{
    return {
        {"short-credentials", "*", "60",
         "temporary credentials and access tokens handed out live VALUE seconds (wall time)",
         kSeconds},
        {.name = "expire-credentials",
         .operation = "*",
         .defaultValue = "",
         .text = "before the call, all temporary credentials handed out so far end",
         .call = 1},
    };
}

} // namespace sim
