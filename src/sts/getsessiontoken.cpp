// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/getsessiontoken.h"

#include "sts/credentialsanswer.h"
#include "sts/formoperation.h"
#include "sts/mfaoperation.h"
#include "sts/requestcheck.h"

namespace sts {

namespace {

QByteArray sessionTokenForm(const GetSessionTokenRequest &request)
{
    FormMembers members{{"DurationSeconds", secondsText(request.duration)}};
    members += mfaMembers(request.mfaSerial, request.tokenCode);
    return formBody("GetSessionToken", members);
}

base::Result<net::SignedOperation> sessionTokenOperation(const GetSessionTokenRequest &request,
                                                         aws::Endpoint endpoint,
                                                         net::CredentialsSource credentials)
{
    const QString name = QStringLiteral("GetSessionToken");
    if (const auto checked = check(request); !checked)
        return net::refusedOperation(name, checked.error());
    return withCode(request.tokenCode, formOperation(name, sessionTokenForm(request),
                                                     std::move(endpoint), std::move(credentials)));
}

base::Result<TemporaryCredentials> decodeSessionToken(const net::HttpReply &reply)
{
    return parseSessionToken(reply.body);
}

} // namespace

GetSessionTokenCall::GetSessionTokenCall(GetSessionTokenRequest request, aws::Endpoint endpoint,
                                         net::CredentialsSource credentials,
                                         net::SigningServices services,
                                         net::EndpointSession &session, QObject *parent)
    : net::DecodedCall<TemporaryCredentials>(
        sessionTokenOperation(request, std::move(endpoint), std::move(credentials)),
        std::move(services), session, decodeSessionToken, parent)
{}

} // namespace sts
