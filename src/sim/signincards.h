// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultcatalogue.h"

namespace sim {

/// The cards of STS, OIDC and the portal: a part of faultCatalogue().
[[nodiscard]] QList<FaultDescription> signInCards();

} // namespace sim
