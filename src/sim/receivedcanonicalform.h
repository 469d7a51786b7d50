// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/httpmessage.h"

#include <QByteArrayList>

namespace sim {

/// The canonical request that the server sees, for the names of the signed headers: path encoded
/// once more, query sorted (IAM User Guide, "Create a signed AWS API request").
[[nodiscard]] QByteArray canonicalRequestOf(const HttpRequest &request,
                                            const QByteArrayList &signedHeaders);

} // namespace sim
