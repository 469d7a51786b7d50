// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/requestcheck.h"
#include "sim/simoperations.h"

#include <functional>
#include <utility>

namespace sim {

/// Which part of a list a request asks for. The token carries the offset and a hash of the filters:
/// a token used with other filters is refused.
struct PageRequest {
    qsizetype offset = 0;
    qsizetype size = 0;
    QByteArray filterHash;
};

/// Reads maxResults and nextToken; complains about bad ones. The card page-size says how many items
/// a page has when the request names no number.
[[nodiscard]] PageRequest readPage(RequestCheck &check, const QJsonObject &filters,
                                   const FaultSet &faults);
/// The token of the next page; empty after the last one. Faults may repeat it or never end.
[[nodiscard]] QString nextToken(const PageRequest &page, qsizetype total, const FaultSet &faults);
/// The numbers of the asked items in a list of `total`: from, to (not included).
[[nodiscard]] std::pair<qsizetype, qsizetype> pageRange(const PageRequest &page, qsizetype total);

/// `{items, nextToken}` with the asked part of a list of `total`; only its items are made.
[[nodiscard]] OperationResult pageResult(qsizetype total,
                                         const std::function<QJsonValue(qsizetype)> &itemAt,
                                         const PageRequest &page, const FaultSet &faults);
/// The same for a list that is there already.
[[nodiscard]] OperationResult pageResult(const QJsonArray &all, const PageRequest &page,
                                         const FaultSet &faults);

} // namespace sim
