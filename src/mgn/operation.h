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
struct ClientContext {
    ClientOptions options;
};
using SharedContext = std::shared_ptr<const ClientContext>;

/// "DescribeJobs" is asked as POST /DescribeJobs (every operation of the model that we use has that
/// form).
struct Operation {
    QString name;
    net::OperationSafety safety = net::OperationSafety::Read;
    qint64 mostBytes = kLargestAnswer; ///< of one answer
};

[[nodiscard]] net::SignedCall *signedCall(const ClientContext &context, const Operation &operation,
                                          const QByteArray &body, QObject *parent);

/// `error`, made here from an answer, with what identifies that answer.
[[nodiscard]] base::Error located(base::Error error, const ClientContext &context,
                                  const Operation &operation, const net::HttpReply &reply);

} // namespace mgn
