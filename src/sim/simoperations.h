// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/signaturecheck.h"
#include "sim/simcloud.h"

namespace sim {

/// What an operation works with.
struct OperationContext {
    SimCloud &cloud;
    Caller caller;
    base::Instant now; ///< service time
    const FaultSet &faults;
    QByteArray resourceArn; ///< decoded from the path of the tag operations
    QByteArray query;
};

/// Status and body of a good answer.
struct OperationResult {
    int status = 200;
    QByteArray body;
};

/// The operation that a request names by method and path ("StartCutover"), "GetCallerIdentity" for
/// the query protocol of STS; empty when there is none.
[[nodiscard]] QString operationOf(const HttpRequest &request);
/// Carries the operation out.
[[nodiscard]] Answer<OperationResult>
performOperation(const QString &operation, const HttpRequest &request, OperationContext &context);

/// The estate that the request means: its accountID, else the caller's account. Settled to `now`.
/// AccessDeniedException when the caller does not manage that account,
/// UninitializedAccountException.
[[nodiscard]] Answer<Estate *> estateFor(OperationContext &context, const QString &accountId);
[[nodiscard]] OperationResult jsonResult(const QJsonObject &json, int status = 200);

} // namespace sim
