// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

#include <QTest>

#include <chrono>
#include <optional>

namespace support {

/// Runs the event loop until `condition` holds; false after `timeout`.
template <class Condition>
[[nodiscard]] bool waitFor(Condition condition,
                           std::chrono::milliseconds timeout = std::chrono::seconds(20))
{
    return QTest::qWaitFor(condition, static_cast<int>(timeout.count()));
}

/// Starts a call and runs the event loop until its result is there; nullopt after 20 s.
template <class T>
[[nodiscard]] std::optional<base::Result<T>> waitResult(base::TypedCall<T> *call)
{
    std::optional<base::Result<T>> result;
    QObject context;
    base::whenDone(call, &context, [&](const base::Result<T> &r) { result = r; });
    call->start();
    (void)waitFor([&] { return result.has_value(); });
    return result;
}

} // namespace support
