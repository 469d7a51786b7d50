// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/signedcall.h"
#include "sso/clientoptions.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace sso {

/// Names and values of a query, in order, not encoded yet. Those without a value are left out.
using Query = QList<std::pair<QByteArray, QString>>;

/// `secret` as a member of a JSON body.
[[nodiscard]] QString memberText(const base::SecretBytes &secret);

/// The operation `name`, which posts `body` and is not signed.
[[nodiscard]] net::SignedOperation postOperation(const ClientOptions &options, const QString &name,
                                                 const QString &path, const QJsonObject &body);

/// The operation `name` of the portal, which has no body. The token proves who asks.
[[nodiscard]] net::SignedOperation portalOperation(const ClientOptions &options,
                                                   const QString &name, const QByteArray &method,
                                                   const QString &path,
                                                   const base::SecretBytes &accessToken);
/// The query of a portal's operation, encoded.
void setQuery(net::SignedOperation *operation, const Query &query);

} // namespace sso
