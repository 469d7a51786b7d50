// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace base {

/// `first`, or `second` where `first` is empty.
[[nodiscard]] inline QString firstFilled(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

} // namespace base
