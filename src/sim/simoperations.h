// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/signaturecheck.h"
#include "sim/simcloud.h"

namespace sim {

class RequestCheck;

/// What an operation works with.
struct OperationContext {
    SimCloud &cloud;
    Caller caller;
    base::Instant now;  ///< service time
    base::Instant wall; ///< the server's wall clock: what is handed out ends by it
    const FaultSet &faults;
    QByteArray requestId;
    QByteArray resourceArn; ///< decoded from the path of the tag operations
    QByteArray query;
};

/// Status and body of a good answer.
struct OperationResult {
    int status = 200;
    QByteArray body;
    HeaderList headers = {}; ///< instead of the Content-Type of the service's protocol
};

/// The operation that a request names: by method and path ("StartCutover"), in the query protocol
/// of STS by its Action; empty when there is none.
[[nodiscard]] QString operationOf(const HttpRequest &request);
/// Whether the simulator knows an operation of that name, those of the sign-in services included.
[[nodiscard]] bool isOperation(const QString &name);
/// Carries the operation out.
[[nodiscard]] Answer<OperationResult>
performOperation(const QString &operation, const HttpRequest &request, OperationContext &context);

/// The estate that the request means: its accountID, else the caller's account. Settled to `now`.
/// AccessDeniedException when the caller does not manage that account,
/// UninitializedAccountException.
[[nodiscard]] Answer<Estate *> estateFor(OperationContext &context, const QString &accountId);
/// The estate that the checked request means. Reads accountID; ValidationException when anything of
/// the request was bad.
[[nodiscard]] Answer<Estate *> checkedEstate(OperationContext &context, RequestCheck &check);

/// One server of an estate.
struct ServerChoice {
    ServerRecord *server = nullptr;
    Estate *estate = nullptr;
};
/// The server that the request names in sourceServerID; ResourceNotFoundException when there is
/// none.
[[nodiscard]] Answer<ServerChoice> chosenServer(OperationContext &context, RequestCheck &check);
[[nodiscard]] OperationResult jsonResult(const QJsonObject &json, int status = 200);

} // namespace sim
