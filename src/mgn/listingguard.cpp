// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/listingguard.h"

#include "mgn/limits.h"

namespace mgn {

namespace {

base::Error incomplete(const QString &reason)
{
    base::Error error;
    error.kind = base::ErrorKind::Incomplete;
    error.sent = base::Sent::Answered;
    error.code = QStringLiteral("ListIncomplete");
    error.message = reason;
    return error;
}

} // namespace

std::optional<base::Error> ListingGuard::afterPage(const QString &nextToken)
{
    ++m_pages;
    if (nextToken.isEmpty())
        return std::nullopt;
    if (nextToken.size() > kLongestPageToken)
        return incomplete(
            QStringLiteral("The page token is longer than %1 characters.").arg(kLongestPageToken));
    if (m_tokens.contains(nextToken))
        return incomplete(
            QStringLiteral("The service repeated a page token after page %1.").arg(m_pages));
    if (m_pages >= kMostPages)
        return incomplete(QStringLiteral("The list has more than %1 pages.").arg(kMostPages));
    m_tokens.insert(nextToken);
    return std::nullopt;
}

int ListingGuard::itemsLeft() const noexcept
{
    return kMostItems - m_items;
}

base::Error ListingGuard::tooManyItems()
{
    return incomplete(QStringLiteral("The list has more than %1 items.").arg(kMostItems));
}

} // namespace mgn
