// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "base/listingguard.h"
#include "net/decodedcall.h"
#include "sso/clientoptions.h"

#include <QList>
#include <QPointer>
#include <QString>

#include <functional>

namespace sso {

/// One page of a list. An empty token says that it is the last one.
template <class Item>
struct Page {
    QList<Item> items;
    QString nextToken;
};

/// A list of the portal over all its pages, that may outlive its client. A page that fails, or a
/// guard that ends the list early (Incomplete), ends the call with the error.
template <class Item>
class PagedCall final : public base::TypedCall<QList<Item>>
{
public:
    /// The operation for a page; the first page has an empty token.
    using OperationOf = std::function<base::Result<net::SignedOperation>(const QString &token)>;
    using Decode = std::function<base::Result<Page<Item>>(const QByteArray &json)>;

    PagedCall(ClientOptions options, OperationOf operationOf, Decode decode, QObject *parent)
        : base::TypedCall<QList<Item>>(parent), m_options(std::move(options)),
          m_operationOf(std::move(operationOf)), m_decode(std::move(decode)),
          m_guard(m_options.limits, m_options.services.clock.monotonic())
    {}

protected:
    void run() override { sendPage({}); }
    void abort() override { delete m_request.data(); }

private:
    void sendPage(const QString &token)
    {
        const auto operation = m_operationOf(token);
        if (!operation)
            return this->finish(base::failure(operation.error()));
        m_operation = *operation;
        m_request = new net::SignedCall(m_operation, m_options.services, *m_options.session, this);
        base::whenDone(m_request.data(), this,
                       [this](const base::Result<net::HttpReply> &reply) { onReply(reply); });
        m_request->start();
    }

    void onReply(const base::Result<net::HttpReply> &reply)
    {
        m_request = nullptr;
        if (this->isConcluded())
            return;
        if (!reply)
            return this->finish(base::failure(reply.error()));
        auto page = m_decode(reply->body);
        if (!page)
            return fail(page.error(), *reply);
        if (const auto reason = reasonToStop(*page))
            return fail(*reason, *reply);
        m_items += page->items;
        if (page->nextToken.isEmpty())
            return this->finish(std::move(m_items));
        sendPage(page->nextToken);
    }

    [[nodiscard]] std::optional<base::Error> reasonToStop(const Page<Item> &page)
    {
        const auto now = m_options.services.clock.monotonic();
        m_guard.countPage(!page.items.isEmpty(), now);
        m_guard.countItems(static_cast<int>(page.items.size()));
        if (m_guard.itemsLeft() < 0)
            return m_guard.tooManyItems();
        return m_guard.reasonToStop(page.nextToken, now);
    }

    void fail(base::Error error, const net::HttpReply &reply)
    {
        this->finish(base::failure(net::located(std::move(error), m_operation, reply)));
    }

    ClientOptions m_options;
    OperationOf m_operationOf;
    Decode m_decode;
    base::ListingGuard m_guard;
    net::SignedOperation m_operation; ///< of the page that was asked for last
    QPointer<net::SignedCall> m_request;
    QList<Item> m_items;
};

} // namespace sso
