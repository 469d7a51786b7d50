// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/listingguard.h"

namespace base {

namespace {

constexpr int kLongestPageToken = 16'384; // bytes; MGN's model shape PaginationToken has 2,048

} // namespace

Error listIncomplete(const QString &reason)
{
    Error error = makeError(ErrorKind::Incomplete, QStringLiteral("ListIncomplete"), reason);
    error.sent = Sent::Answered;
    return error;
}

void ListingGuard::countPage(bool hasItems, std::chrono::milliseconds now)
{
    ++m_pages;
    if (hasItems)
        m_lastItems = now;
}

std::optional<Error> ListingGuard::reasonToStop(const QString &nextToken,
                                                std::chrono::milliseconds now)
{
    if (nextToken.isEmpty())
        return std::nullopt;
    if (nextToken.size() > kLongestPageToken)
        return listIncomplete(
            QStringLiteral("The page token is longer than %1 characters.").arg(kLongestPageToken));
    if (m_tokens.contains(nextToken))
        return listIncomplete(
            QStringLiteral("The service repeated a page token after page %1.").arg(m_pages));
    if (m_pages >= m_limits.pages)
        return listIncomplete(
            QStringLiteral("The list has more than %1 pages.").arg(m_limits.pages));
    if (now - m_lastItems >= m_limits.patience)
        return listIncomplete(
            QStringLiteral("The service sent nothing new for %1 s.")
                .arg(std::chrono::duration_cast<std::chrono::seconds>(m_limits.patience).count()));
    m_tokens.insert(nextToken);
    return std::nullopt;
}

Error ListingGuard::tooManyItems() const
{
    return listIncomplete(QStringLiteral("The list has more than %1 items.").arg(m_limits.items));
}

} // namespace base
