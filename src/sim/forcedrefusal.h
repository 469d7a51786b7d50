// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/serviceerror.h"

#include <QJsonObject>

namespace sim {

/// The refusal that a fault card asks for instead of carrying the operation out; nullopt when none
/// does.
[[nodiscard]] std::optional<ServiceError>
forcedRefusal(const QString &operation, const QJsonObject &input, const FaultSet &faults);
/// A whole reply in place of any handling: an HTML page, a redirect. Comes before the signature is
/// looked at.
[[nodiscard]] std::optional<HttpReply> forcedReply(const FaultSet &faults);
/// Model shape InternalServerException.
[[nodiscard]] ServiceError internalError();

} // namespace sim
