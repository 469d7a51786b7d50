// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/proxybook.h"

#include <QNetworkProxyFactory>

namespace net {

/// Tells QNetworkAccessManager what the book says, and never blocks.
class BookProxies final : public QNetworkProxyFactory
{
public:
    explicit BookProxies(std::shared_ptr<const ProxyBook> book) : m_book(std::move(book)) {}

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_book->proxy(query)};
    }

private:
    std::shared_ptr<const ProxyBook> m_book;
};

} // namespace net
