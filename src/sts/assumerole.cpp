// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/assumerole.h"

#include "sts/credentialsanswer.h"
#include "sts/formoperation.h"
#include "sts/mfaoperation.h"
#include "sts/requestcheck.h"

namespace sts {

namespace {

QByteArray assumeRoleForm(const AssumeRoleRequest &request)
{
    FormMembers members{{"RoleArn", request.roleArn.toUtf8()},
                        {"RoleSessionName", request.sessionName.toUtf8()},
                        {"DurationSeconds", secondsText(request.duration)},
                        {"ExternalId", request.externalId.toUtf8()}};
    members += mfaMembers(request.mfaSerial, request.tokenCode);
    members.append({"SourceIdentity", request.sourceIdentity.toUtf8()});
    return formBody("AssumeRole", members);
}

base::Result<net::SignedOperation> assumeRoleOperation(const AssumeRoleRequest &request,
                                                       aws::Endpoint endpoint,
                                                       net::CredentialsSource credentials)
{
    const QString name = QStringLiteral("AssumeRole");
    if (const auto checked = check(request); !checked)
        return net::refusedOperation(name, checked.error());
    return withCode(request.tokenCode, formOperation(name, assumeRoleForm(request),
                                                     std::move(endpoint), std::move(credentials)));
}

base::Result<TemporaryCredentials> decodeAssumedRole(const net::HttpReply &reply)
{
    return parseAssumedRole(reply.body);
}

} // namespace

AssumeRoleCall::AssumeRoleCall(AssumeRoleRequest request, aws::Endpoint endpoint,
                               net::CredentialsSource credentials, net::SigningServices services,
                               net::EndpointSession &session, QObject *parent)
    : net::DecodedCall<TemporaryCredentials>(
        assumeRoleOperation(request, std::move(endpoint), std::move(credentials)),
        std::move(services), session, decodeAssumedRole, parent)
{}

} // namespace sts
