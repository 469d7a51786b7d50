// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace sim {

/// One fault or switch: CARD[@Operation[/ACCOUNT]][#n][=value]. The cards are those of
/// faultCatalogue().
struct FaultCard {
    QString name{};
    QString operation{}; ///< API operation; "*" for every one
    QString accountId{}; ///< only calls that act on this account; empty: on any
    int call = 0;        ///< only the n-th matching call since the card was played; 0: each of them
    QString value{};

    /// Error kind Configuration names the card and what is wrong with it: unknown card or
    /// operation, n that is zero, a value that the card does not take.
    [[nodiscard]] static base::Result<FaultCard> parse(const QString &text);
};

} // namespace sim
