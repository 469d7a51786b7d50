// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/machinecredentials.h"

#include "app/machinerolecall.h"

net::QtHttpOptions machineHttpOptions(const QString &caBundle)
{
    net::QtHttpOptions options;
    options.caBundle = caBundle;
    options.proxyLookup = [](const QNetworkProxyQuery &) {
        return QNetworkProxy(QNetworkProxy::NoProxy);
    };
    return options;
}

base::TypedCall<aws::Credentials> *MachineCredentials::fetch(const profiles::MachinePlace &place,
                                                             const base::Clock &clock,
                                                             QObject *parent)
{
    if (!m_transport)
        m_transport = std::make_unique<net::QtHttpTransport>(machineHttpOptions(m_caBundle));
    return new MachineRoleCall(place, {.transport = *m_transport, .clock = clock}, parent);
}
