// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/clock.h"
#include "net/httptransport.h"
#include "profiles/machineplace.h"
#include "profiles/machinetrouble.h"

#include <QPointer>

#include <chrono>

/// Asks this machine for the credentials of its role: an instance for a session token (IMDSv2), the
/// name of the role and the credentials, a container for the credentials alone. Nothing is signed.
class MachineRoleCall final : public base::TypedCall<aws::Credentials>
{
    Q_OBJECT

public:
    /// Both references must outlive the call.
    struct Services {
        net::HttpTransport &transport;
        const base::Clock &clock;
        /// For one whole answer; the service is near, and often there is none.
        std::chrono::milliseconds patience = std::chrono::seconds(2);
    };

    MachineRoleCall(profiles::MachinePlace place, const Services &services, QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    using Take = void (MachineRoleCall::*)(const QByteArray &answer);

    void askInstance(profiles::MachineStep step, const QString &path, Take take);
    void askContainer();
    void ask(profiles::MachineStep step, net::HttpRequest request, Take take);
    void onAnswer(profiles::MachineStep step, const base::Result<net::HttpReply> &outcome,
                  Take take);
    void takeToken(const QByteArray &answer);
    void takeRoleName(const QByteArray &answer);
    void takeCredentials(const QByteArray &answer);
    void fail(base::Error error);

    profiles::MachinePlace m_place;
    Services m_services;
    base::SecretBytes m_token; ///< of the instance's metadata service
    QPointer<base::Call> m_call;
};
