// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <optional>

/// Runs a call to its end; nullopt after 20 s. Never sleeps between looks: a call on the keychain
/// is made of many short ones.
template <class T>
[[nodiscard]] std::optional<base::Result<T>> endOf(base::TypedCall<T> *call)
{
    std::optional<base::Result<T>> result;
    QEventLoop loop;
    base::whenDone(call, &loop, [&](const base::Result<T> &r) {
        result = r;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
    call->start();
    loop.exec();
    return result;
}

/// The same where no end at all is a failure of the test.
template <class T>
[[nodiscard]] base::Result<T> resultOf(base::TypedCall<T> *call)
{
    const auto result = endOf(call);
    return result ? *result
                  : base::failure(
                      base::makeError(base::ErrorKind::Unknown, QStringLiteral("TestSawNoEnd")));
}
