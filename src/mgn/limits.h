// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace mgn {

/// Guards of ours against answers that would not end; the service's own limits lie below them.
inline constexpr qint64 kLargestAnswer = 16 * 1024 * 1024;  ///< bytes of one page of a list
inline constexpr qint64 kLargestSingleAnswer = 1024 * 1024; ///< bytes of an answer without pages
inline constexpr std::chrono::seconds kCallDeadline{30};    ///< of one attempt, all in all
inline constexpr int kItemsPerPage = 1'000;                 ///< model shape MaxResultsType

} // namespace mgn
