// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"

#include <QString>

namespace aws {

/// One of the separate halves of AWS, each with names of its own.
struct Partition {
    QString id;                 ///< as in an ARN: "aws", "aws-us-gov"
    QString dnsSuffix;          ///< "amazonaws.com"
    QString dualStackDnsSuffix; ///< "api.aws"
};

/// The partition whose pattern fits the region; a region of no known pattern is taken for one of
/// "aws".
[[nodiscard]] Partition partitionOf(const Region &region);

} // namespace aws
