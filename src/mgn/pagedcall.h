// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/listingguard.h"
#include "mgn/codec/pagedecoder.h"
#include "mgn/job.h"
#include "mgn/listcall.h"
#include "mgn/operation.h"
#include "net/decodedcall.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

namespace mgn {

/// Items that are decoded between two looks at the budget of a turn: so few that they cannot spend
/// it several times over. A job may name 200 servers with all their actions, which is more than
/// sixteen of any other item.
template <class Item>
inline constexpr int kItemsBetweenLooks = 16;
template <>
inline constexpr int kItemsBetweenLooks<Job> = 1;

/// The list operations, page after page: the request for the next page goes out before the items of
/// this one are decoded, and those are decoded in turns of the event loop. Holds at most two pages.
template <class Item>
class PagedCall final : public ListCall<Item>
{
public:
    using BodyOf = std::function<QByteArray(const QString &token)>;

    /// `bodyOf` makes the request for a page; the first page has an empty token.
    PagedCall(SharedOptions options, const Operation &operation, BodyOf bodyOf, QObject *parent)
        : ListCall<Item>(parent), m_options(std::move(options)),
          m_operation(signedOperation(*m_options, operation, {})), m_bodyOf(std::move(bodyOf)),
          m_guard(m_options->limits, m_options->services.clock.monotonic())
    {}
    /// The request goes before what it works with.
    ~PagedCall() override { delete m_request.data(); }

protected:
    void run() override { sendPage({}); }
    void abort() override { delete m_request.data(); }

private:
    static constexpr int kStep = kItemsBetweenLooks<Item>;

    void sendPage(const QString &token)
    {
        m_operation.request.body = m_bodyOf(token);
        m_request =
            new net::SignedCall(m_operation, m_options->services, *m_options->session, this);
        base::whenDone(m_request.data(), this,
                       [this](const base::Result<net::HttpReply> &answer) { onAnswer(answer); });
        m_request->start();
    }

    void onAnswer(const base::Result<net::HttpReply> &answer)
    {
        m_request = nullptr;
        m_answer = answer;
        if (!m_isDecoding)
            beginPage();
    }

    void beginPage()
    {
        const base::Result<net::HttpReply> answer = std::move(*m_answer);
        m_answer.reset();
        if (this->isConcluded())
            return;
        if (!answer)
            return this->finish(base::failure(answer.error()));
        m_reply = {.status = answer->status, .headers = answer->headers, .body = {}, .elapsed = {}};
        const auto token = m_decoder.open(answer->body);
        if (!token)
            return fail(token.error());
        m_incomplete = reasonToStop(*token);
        m_isLastPage = token->isEmpty() || m_incomplete;
        if (!m_isLastPage)
            sendPage(*token);
        m_isDecoding = true;
        decodeLater();
    }

    [[nodiscard]] std::optional<base::Error> reasonToStop(const QString &nextToken)
    {
        const auto now = m_options->services.clock.monotonic();
        m_guard.countPage(!m_decoder.atEnd(), now);
        return m_guard.reasonToStop(nextToken, now);
    }

    void decodeLater()
    {
        QTimer::singleShot(0, this, [this] { decodeTurn(); });
    }

    void decodeTurn()
    {
        if (this->isConcluded())
            return;
        std::vector<Item> batch;
        batch.reserve(m_lastBatch); // moving big items to a larger place costs more than reading
        const auto decoded = decodeInto(batch);
        m_lastBatch = batch.size();
        const QPointer<QObject> self(this);
        handOut(std::move(batch));
        if (!self || this->isConcluded())
            return;
        if (!decoded)
            return fail(decoded.error());
        if (m_decoder.atEnd() || m_guard.itemsLeft() == 0)
            endPage();
        else
            decodeLater();
    }

    [[nodiscard]] base::Result<> decodeInto(std::vector<Item> &batch)
    {
        TurnBudget &budget = *m_options->budget;
        budget.begin();
        do {
            const std::size_t had = batch.size();
            const auto taken = m_decoder.take(std::min(kStep, m_guard.itemsLeft()), batch);
            m_guard.countItems(static_cast<int>(batch.size() - had));
            if (!taken)
                return taken;
        } while (!m_decoder.atEnd() && m_guard.itemsLeft() > 0 && !budget.isSpent());
        return {};
    }

    void handOut(std::vector<Item> batch)
    {
        if (batch.empty())
            return;
        // A copy: the handler may delete this call, and itself with it.
        if (const auto handler = this->batchHandler())
            handler(std::move(batch));
        else
            std::move(batch.begin(), batch.end(), std::back_inserter(m_items));
    }

    void endPage()
    {
        m_isDecoding = false;
        if (!m_decoder.atEnd())
            m_incomplete = m_guard.tooManyItems();
        if (m_isLastPage || !m_decoder.atEnd())
            finishList();
        else if (m_answer)
            beginPage();
    }

    void finishList()
    {
        delete m_request.data();
        if (!m_incomplete && m_decoder.leftOut() > 0)
            m_incomplete = base::listIncomplete(m_decoder.leftOutReason());
        if (m_incomplete)
            m_incomplete = net::located(*m_incomplete, m_operation, m_reply);
        this->finish(Listing<Item>{.items = std::move(m_items),
                                   .itemCount = m_guard.items(),
                                   .pageCount = m_guard.pages(),
                                   .incomplete = std::move(m_incomplete)});
    }

    void fail(base::Error error)
    {
        delete m_request.data();
        this->finish(base::failure(net::located(std::move(error), m_operation, m_reply)));
    }

    SharedOptions m_options;
    net::SignedOperation m_operation; ///< of the page that was asked for last
    BodyOf m_bodyOf;
    QPointer<net::SignedCall> m_request;
    std::optional<base::Result<net::HttpReply>> m_answer; ///< arrived, not begun
    net::HttpReply m_reply; ///< of the page being decoded, without body
    codec::PageDecoder<Item> m_decoder;
    base::ListingGuard m_guard;
    std::vector<Item> m_items;
    std::size_t m_lastBatch = 0;
    std::optional<base::Error> m_incomplete;
    bool m_isDecoding = false;
    bool m_isLastPage = false;
};

} // namespace mgn
