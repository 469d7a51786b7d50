// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/requestcheck.h"
#include "sim/simoperations.h"

namespace sim {

/// Which part of a list a request asks for. The token carries the offset and a hash of the filters:
/// a token used with other filters is refused.
struct PageRequest {
    int offset = 0;
    int size = 0;
    QByteArray filterHash;
};

/// Reads maxResults and nextToken; complains about bad ones.
[[nodiscard]] PageRequest readPage(RequestCheck &check, const QJsonObject &filters);
/// The token of the next page; empty after the last one. Faults may repeat it or never end.
[[nodiscard]] QString nextToken(const PageRequest &page, int total, const FaultSet &faults);

/// `{items, nextToken}` with the asked part of `all`.
[[nodiscard]] OperationResult pageResult(const QJsonArray &all, const PageRequest &page,
                                         const FaultSet &faults);

} // namespace sim
