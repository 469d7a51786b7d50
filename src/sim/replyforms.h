// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/service.h"
#include "sim/simoperations.h"

namespace sim {

/// A good answer in the form of its service's protocol; a JSON body bent by the cards.
[[nodiscard]] HttpReply goodReply(Service service, const OperationResult &result,
                                  const FaultSet &faults);
/// A refusal in the form of its service's protocol.
[[nodiscard]] HttpReply refusalReply(Service service, const ServiceError &error,
                                     const QByteArray &requestId);
/// For a path or an action that names no operation.
[[nodiscard]] ServiceError unknownOperation(Service service);

} // namespace sim
