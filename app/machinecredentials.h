// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/qthttptransport.h"
#include "profiles/machinecredentialssource.h"

#include <memory>

/// How this machine's services are reached: directly, whatever the desktop and the environment say
/// about proxies. `caBundle` is for the https address that a container may have.
[[nodiscard]] net::QtHttpOptions machineHttpOptions(const QString &caBundle);

/// This machine's role, over a transport of its own that is made when it is first asked.
class MachineCredentials final : public profiles::MachineCredentialsSource
{
public:
    explicit MachineCredentials(QString caBundle) : m_caBundle(std::move(caBundle)) {}

    [[nodiscard]] base::TypedCall<aws::Credentials> *
    fetch(const profiles::MachinePlace &place, const base::Clock &clock, QObject *parent) override;

private:
    QString m_caBundle;
    std::unique_ptr<net::QtHttpTransport> m_transport;
};
