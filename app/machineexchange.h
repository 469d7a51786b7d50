// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httptransport.h"

#include <QPointer>

/// One question to a service of this machine, not signed. Asked once more, at once, where nobody
/// answered or the service was busy; ends with the answer, whatever its status, or with the error
/// of the transport.
class MachineExchange final : public base::TypedCall<net::HttpReply>
{
    Q_OBJECT

public:
    /// `transport` must outlive it.
    MachineExchange(net::HttpRequest request, net::HttpTransport &transport, QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    void onAnswer(const base::Result<net::HttpReply> &outcome);

    net::HttpRequest m_request;
    net::HttpTransport &m_transport;
    QPointer<net::HttpCall> m_call;
    bool m_wasRepeated = false;
};
