// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/machinerolecall.h"

#include "app/machineexchange.h"
#include "net/wireurl.h"
#include "profiles/machineanswer.h"

#include <utility>

namespace {

using profiles::MachineService;
using profiles::MachineStep;

constexpr int kAnswered = 200;
const QString kTokenPath = QStringLiteral("/latest/api/token");
const QString kRolePath = QStringLiteral("/latest/meta-data/iam/security-credentials/");

/// Made for one header line, on which it leaves.
QByteArray headerText(const base::SecretBytes &secret)
{
    return QByteArrayView(secret.reveal()).toByteArray();
}

net::HttpRequest questionTo(const QUrl &url)
{
    net::HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.maxBodyBytes = profiles::kMostMachineAnswer;
    request.takesUnauthorized = true;
    return request;
}

} // namespace

MachineRoleCall::MachineRoleCall(profiles::MachinePlace place, const Services &services,
                                 QObject *parent)
    : TypedCall(parent), m_place(std::move(place)), m_services(services)
{}

void MachineRoleCall::run()
{
    if (m_place.service == MachineService::Container)
        return askContainer();
    net::HttpRequest request = questionTo(net::operationUrl(m_place.url, kTokenPath));
    request.method = "PUT";
    request.headers = {{"X-aws-ec2-metadata-token-ttl-seconds", "21600"}};
    ask(MachineStep::Token, std::move(request), &MachineRoleCall::takeToken);
}

void MachineRoleCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void MachineRoleCall::askInstance(MachineStep step, const QString &path, Take take)
{
    net::HttpRequest request = questionTo(net::operationUrl(m_place.url, path));
    request.headers = {{"X-aws-ec2-metadata-token", headerText(m_token)}};
    ask(step, std::move(request), take);
}

void MachineRoleCall::askContainer()
{
    net::HttpRequest request = questionTo(m_place.url);
    request.headers = {{"Accept", "application/json"}};
    if (!m_place.authorization.isEmpty())
        request.headers.append({"Authorization", headerText(m_place.authorization)});
    ask(MachineStep::Container, std::move(request), &MachineRoleCall::takeCredentials);
}

void MachineRoleCall::ask(MachineStep step, net::HttpRequest request, Take take)
{
    request.deadline = m_services.patience;
    auto *call = new MachineExchange(std::move(request), m_services.transport, this);
    m_call = call;
    base::whenDone<net::HttpReply>(call, this,
                                   [this, step, take](const base::Result<net::HttpReply> &outcome) {
                                       onAnswer(step, outcome, take);
                                   });
    call->start();
}

void MachineRoleCall::onAnswer(MachineStep step, const base::Result<net::HttpReply> &outcome,
                               Take take)
{
    m_call = nullptr;
    if (isConcluded())
        return;
    if (!outcome)
        return fail(profiles::machineUnreached(step, outcome.error()));
    if (outcome->status != kAnswered)
        return fail(profiles::machineRefusal(step, outcome->status));
    (this->*take)(outcome->body);
}

void MachineRoleCall::takeToken(const QByteArray &answer)
{
    const auto token = profiles::machineToken(answer);
    if (!token)
        return fail(token.error());
    m_token = *token;
    askInstance(MachineStep::RoleName, kRolePath, &MachineRoleCall::takeRoleName);
}

void MachineRoleCall::takeRoleName(const QByteArray &answer)
{
    const auto name = profiles::machineRoleName(answer);
    if (!name)
        return fail(name.error());
    askInstance(MachineStep::Credentials, kRolePath + *name, &MachineRoleCall::takeCredentials);
}

void MachineRoleCall::takeCredentials(const QByteArray &answer)
{
    auto read = profiles::machineCredentials(answer, m_place.service, m_services.clock.now());
    if (!read)
        return fail(read.error());
    finish(std::move(read));
}

void MachineRoleCall::fail(base::Error error)
{
    error.host = net::endpointName(m_place.url);
    finish(base::failure(std::move(error)));
}
