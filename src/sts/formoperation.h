// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/signedcall.h"

#include <QByteArray>
#include <QString>

namespace sts {

/// The operation `name` of STS, that posts `form` and answers with a small document.
[[nodiscard]] net::SignedOperation formOperation(const QString &name, const QByteArray &form,
                                                 aws::Endpoint endpoint,
                                                 net::CredentialsSource credentials);

} // namespace sts
