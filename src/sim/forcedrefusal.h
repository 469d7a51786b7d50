// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/service.h"
#include "sim/serviceerror.h"

#include <QJsonObject>

namespace sim {

/// A call that a card may refuse.
struct ForcedCall {
    Service service = Service::Mgn;
    QString operation;
    QJsonObject input;
    QString callerArn;
};

/// The refusal that a fault card asks for instead of carrying the operation out; nullopt when none
/// does.
[[nodiscard]] std::optional<ServiceError> forcedRefusal(const ForcedCall &call,
                                                        const FaultSet &faults);
/// A whole reply in place of any handling: an HTML page, a redirect. Comes before the signature is
/// looked at.
[[nodiscard]] std::optional<HttpReply> forcedReply(const FaultSet &faults);
/// A reply in place of the good answer of a call that was carried out.
[[nodiscard]] std::optional<HttpReply> replyInstead(const FaultSet &faults);

} // namespace sim
