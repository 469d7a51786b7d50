// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/signedcall.h"

#include <QPointer>

#include <functional>

namespace net {

/// What our own check refused of the operation `name`.
[[nodiscard]] base::Result<SignedOperation> refusedOperation(const QString &name,
                                                             base::Error error);

/// `error`, made here from an answer, with what identifies that answer and without the secrets of
/// the request. What of a call that is no read cannot be read counts as sent, outcome unknown.
[[nodiscard]] base::Error located(base::Error error, const SignedOperation &operation,
                                  const HttpReply &reply);

/// An operation with one answer, read by `decode`. One that our own check refused sends nothing.
/// Cancelled, it ends as the request under way ends. `session` must outlive the
/// call; `decode` may keep it.
template <class T>
class DecodedCall : public base::TypedCall<T>
{
public:
    using Decode = std::function<base::Result<T>(const HttpReply &reply)>;

    DecodedCall(base::Result<SignedOperation> operation, SigningServices services,
                EndpointSession &session, Decode decode, QObject *parent)
        : base::TypedCall<T>(parent), m_operation(std::move(operation)),
          m_services(std::move(services)), m_session(session), m_decode(std::move(decode))
    {}
    /// The request goes before what it works with.
    ~DecodedCall() override { delete m_request.data(); }

protected:
    void run() override
    {
        if (!m_operation)
            return this->finish(base::failure(m_operation.error()));
        m_request = new SignedCall(*m_operation, m_services, m_session, this);
        base::whenDone(m_request.data(), this,
                       [this](const base::Result<HttpReply> &reply) { onReply(reply); });
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
    void onReply(const base::Result<HttpReply> &reply)
    {
        m_request = nullptr;
        if (!reply)
            return this->finish(base::failure(reply.error()));
        auto value = m_decode(*reply);
        if (value)
            return this->finish(std::move(value));
        this->finish(base::failure(located(value.error(), *m_operation, *reply)));
    }

    base::Result<SignedOperation> m_operation;
    SigningServices m_services;
    EndpointSession &m_session;
    Decode m_decode;
    QPointer<SignedCall> m_request;
};

} // namespace net
