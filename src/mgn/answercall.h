// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/operation.h"

#include <QPointer>

#include <functional>

namespace mgn {

/// An operation with one answer. Cancelled, it ends as the request under way ends. What of a
/// changing operation cannot be read counts as sent, outcome unknown: Sent::Maybe.
template <class T>
class AnswerCall final : public base::TypedCall<T>
{
public:
    using Decode = std::function<base::Result<T>(const QByteArray &body)>;

    AnswerCall(SharedContext context, Operation operation, QByteArray body, Decode decode,
               QObject *parent)
        : base::TypedCall<T>(parent), m_context(std::move(context)),
          m_operation(std::move(operation)), m_body(std::move(body)), m_decode(std::move(decode))
    {}
    /// The request goes before what it works with.
    ~AnswerCall() override { delete m_request.data(); }

protected:
    void run() override
    {
        m_request = signedCall(*m_context, m_operation, m_body, this);
        base::whenDone(m_request.data(), this,
                       [this](const base::Result<net::HttpReply> &answer) { onAnswer(answer); });
        m_request->start();
    }

    void abort() override
    {
        if (m_request)
            m_request->cancel();
    }

    /// The request under way ends this call: only it knows whether it was sent.
    void setCancelled() override
    {
        if (!m_request)
            base::TypedCall<T>::setCancelled();
    }

private:
    void onAnswer(const base::Result<net::HttpReply> &answer)
    {
        m_request = nullptr;
        if (!answer)
            return this->finish(base::failure(answer.error()));
        auto value = m_decode(answer->body);
        if (value)
            return this->finish(std::move(value));
        base::Error error = located(value.error(), *m_context, m_operation, *answer);
        if (m_operation.safety != net::OperationSafety::Read)
            error.sent = base::Sent::Maybe;
        this->finish(base::failure(std::move(error)));
    }

    SharedContext m_context;
    Operation m_operation;
    QByteArray m_body;
    Decode m_decode;
    QPointer<net::SignedCall> m_request;
};

} // namespace mgn
