// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace base {

/// Where a list ends though the service would go on.
struct ListingLimits {
    int pages = 1'000;
    int items = 50'000; ///< quota of MGN "Total source servers" (L-967C958D)
    std::chrono::milliseconds patience = std::chrono::seconds(60); ///< with pages that bring none
};

/// Decides whether a list of a service may go on, so that no answer can keep us asking for ever.
/// Times are of base::Clock::monotonic().
class ListingGuard
{
public:
    ListingGuard(ListingLimits limits, std::chrono::milliseconds now)
        : m_limits(limits), m_lastItems(now)
    {}

    /// A page has come; `hasItems` when it brings some.
    void countPage(bool hasItems, std::chrono::milliseconds now);
    /// After a page with that next token: the reason to stop asking, or nullopt. An empty token
    /// ends the list by itself and is no reason.
    [[nodiscard]] std::optional<Error> reasonToStop(const QString &nextToken,
                                                    std::chrono::milliseconds now);
    /// How many items may still be taken.
    [[nodiscard]] int itemsLeft() const noexcept { return m_limits.items - m_items; }
    void countItems(int count) noexcept { m_items += count; }
    [[nodiscard]] int items() const noexcept { return m_items; }
    [[nodiscard]] int pages() const noexcept { return m_pages; }
    /// The reason when itemsLeft() is 0 and the service has more.
    [[nodiscard]] Error tooManyItems() const;

private:
    ListingLimits m_limits;
    std::chrono::milliseconds m_lastItems;
    QSet<QString> m_tokens;
    int m_pages = 0;
    int m_items = 0;
};

/// "The list is incomplete" for `reason`.
[[nodiscard]] Error listIncomplete(const QString &reason);

} // namespace base
