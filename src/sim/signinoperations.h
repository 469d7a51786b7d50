// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/service.h"
#include "sim/simoperations.h"

namespace sim {

/// The service that the target of a request belongs to; MGN for every target of no other.
[[nodiscard]] Service serviceOf(const HttpRequest &request);
/// The operation of a sign-in service that a request names; empty when there is none.
[[nodiscard]] QString signInOperationOf(const HttpRequest &request);
[[nodiscard]] bool isSignInOperation(const QString &name);
[[nodiscard]] Answer<OperationResult>
performSignIn(const QString &operation, const HttpRequest &request, OperationContext &context);

/// When something handed out now ends: after `life` of wall time, or what the card
/// short-credentials says.
[[nodiscard]] base::Instant expirationAfter(const OperationContext &context,
                                            std::chrono::seconds life);

// One function per operation, in the shape of the table behind the functions above.
[[nodiscard]] Answer<OperationResult> getCallerIdentity(OperationContext &context,
                                                        const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> getSessionToken(OperationContext &context,
                                                      const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> assumeRole(OperationContext &context,
                                                 const HttpRequest &request);

[[nodiscard]] Answer<OperationResult> registerClient(OperationContext &context,
                                                     const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> startDeviceAuthorization(OperationContext &context,
                                                               const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> createToken(OperationContext &context,
                                                  const HttpRequest &request);
/// The page of the browser sign-in with PKCE.
[[nodiscard]] Answer<OperationResult> authorize(OperationContext &context,
                                                const HttpRequest &request);
/// The page where the code of a device sign-in is typed.
[[nodiscard]] Answer<OperationResult> approveDevice(OperationContext &context,
                                                    const HttpRequest &request);

[[nodiscard]] Answer<OperationResult> getRoleCredentials(OperationContext &context,
                                                         const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> listAccounts(OperationContext &context,
                                                   const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> listAccountRoles(OperationContext &context,
                                                       const HttpRequest &request);
[[nodiscard]] Answer<OperationResult> logout(OperationContext &context, const HttpRequest &request);

} // namespace sim
