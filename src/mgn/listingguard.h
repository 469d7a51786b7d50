// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSet>
#include <QString>

#include <optional>

namespace mgn {

/// Decides whether a list may go on, so that no answer can keep us asking for ever.
class ListingGuard
{
public:
    /// After a page with that next token: the reason to stop asking, or nullopt. An empty token
    /// ends the list by itself and is no reason.
    [[nodiscard]] std::optional<base::Error> afterPage(const QString &nextToken);
    /// How many items may still be taken.
    [[nodiscard]] int itemsLeft() const noexcept;
    void countItems(int count) noexcept { m_items += count; }
    [[nodiscard]] int items() const noexcept { return m_items; }
    [[nodiscard]] int pages() const noexcept { return m_pages; }
    /// The reason when itemsLeft() is 0 and the service has more.
    [[nodiscard]] static base::Error tooManyItems();

private:
    QSet<QString> m_tokens;
    int m_pages = 0;
    int m_items = 0;
};

} // namespace mgn
