// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/simoperations.h"

namespace sim {

/// A refusal of OIDC; `code` is the exception's name.
[[nodiscard]] ServiceError oidcError(const char *code, const QString &description,
                                     int status = 400);
/// The body as an object that has these members, each a text; InvalidRequestException otherwise.
[[nodiscard]] Answer<QJsonObject> oidcInput(const HttpRequest &request,
                                            const QStringList &required);
/// Why a registration cannot be used, whoever names it: it has ended, or the card
/// expired-registration says so.
[[nodiscard]] std::optional<ServiceError> registrationObjection(const OperationContext &context,
                                                                const OidcClient *client);
/// The registration that clientId and clientSecret name.
[[nodiscard]] Answer<OidcClient> oidcClient(OperationContext &context, const QJsonObject &input);
/// The member as a list of texts; empty when it is absent.
[[nodiscard]] QStringList textList(const QJsonObject &input, const char *name);

} // namespace sim
