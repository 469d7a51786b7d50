// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/clientoptions.h"
#include "mgn/limits.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace mgn {

/// What a client and its calls share; lives as long as the last of them.
using SharedOptions = std::shared_ptr<const ClientOptions>;

/// "DescribeJobs" is asked as POST /DescribeJobs (every operation of the model that we use has that
/// form).
struct Operation {
    QString name;
    net::OperationSafety safety = net::OperationSafety::Read;
    qint64 mostBytes = kLargestAnswer; ///< of one answer
};

/// `operation` with `body`, at the endpoint and with the keys of `options`.
[[nodiscard]] net::SignedOperation signedOperation(const ClientOptions &options,
                                                   const Operation &operation,
                                                   const QByteArray &body);

} // namespace mgn
