// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/machineexchange.h"

#include <utility>

namespace {

bool mayPass(const base::Result<net::HttpReply> &outcome)
{
    constexpr int kTooManyRequests = 429;
    if (!outcome)
        return outcome.error().retry == base::Retry::Backoff;
    return outcome->status == kTooManyRequests || outcome->status >= 500;
}

} // namespace

MachineExchange::MachineExchange(net::HttpRequest request, net::HttpTransport &transport,
                                 QObject *parent)
    : TypedCall(parent), m_request(std::move(request)), m_transport(transport)
{}

void MachineExchange::run()
{
    m_call = m_transport.send(m_request, this);
    base::whenDone<net::HttpReply>(
        m_call.data(), this,
        [this](const base::Result<net::HttpReply> &outcome) { onAnswer(outcome); });
    m_call->start();
}

void MachineExchange::abort()
{
    if (m_call)
        m_call->cancel();
}

void MachineExchange::onAnswer(const base::Result<net::HttpReply> &outcome)
{
    m_call = nullptr;
    if (isConcluded())
        return;
    if (mayPass(outcome) && !std::exchange(m_wasRepeated, true))
        return run();
    finish(outcome);
}
