// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/requestcheck.h"

#include "aws/headerlist.h"
#include "base/complaints.h"
#include "base/webpage.h"

#include <QRegularExpression>

namespace sso {

namespace {

constexpr qsizetype kLongestText = 4'096;
constexpr qsizetype kLongestRoleName = 128;

/// What may stand in a header line, so that it is the same to everybody.
bool isUsable(const base::SecretBytes &secret)
{
    return !secret.isEmpty() && aws::isPlainHeaderValue(secret.reveal());
}

bool isFilled(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongestText;
}

/// RFC 7636, 4.1.
bool isVerifier(const base::SecretBytes &verifier)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9._~-]{43,128}\\z"));
    return form.match(QString::fromLatin1(QByteArrayView(verifier.reveal()))).hasMatch();
}

void checkSecret(const base::SecretBytes &secret, const char *field, base::Complaints *complaints)
{
    complaints->unless(isUsable(secret), field, "is missing or not printable ASCII");
}

void checkClient(const ClientRegistration &client, base::Complaints *complaints)
{
    complaints->unless(isFilled(client.clientId), "clientId", "is missing or too long");
    checkSecret(client.clientSecret, "clientSecret", complaints);
}

void checkGrant(const CodeGrant &grant, base::Complaints *complaints)
{
    checkSecret(grant.code, "code", complaints);
    complaints->unless(base::isWebPage(QUrl(grant.redirectUri, QUrl::StrictMode)), "redirectUri",
                       "is no URL to come back to");
    complaints->unless(isVerifier(grant.codeVerifier), "codeVerifier",
                       "needs 43 to 128 letters, digits or . _ ~ -");
}

void checkGrant(const DeviceGrant &grant, base::Complaints *complaints)
{
    checkSecret(grant.deviceCode, "deviceCode", complaints);
}

void checkGrant(const RefreshGrant &grant, base::Complaints *complaints)
{
    checkSecret(grant.refreshToken, "refreshToken", complaints);
}

} // namespace

base::Result<> check(const RegistrationRequest &request)
{
    base::Complaints complaints;
    complaints.unless(isFilled(request.clientName), "clientName", "is missing or too long");
    complaints.unless(request.issuerUrl.isEmpty() || base::isWebPage(request.issuerUrl),
                      "issuerUrl", "is no https URL");
    for (const QString &uri : request.redirectUris)
        complaints.unless(base::isWebPage(QUrl(uri, QUrl::StrictMode)), "redirectUris",
                          "holds what is no URL to come back to");
    return complaints.verdict();
}

base::Result<> checkDevice(const ClientRegistration &client, const QUrl &startUrl)
{
    base::Complaints complaints;
    checkClient(client, &complaints);
    complaints.unless(base::isWebPage(startUrl), "startUrl", "is no https URL");
    return complaints.verdict();
}

base::Result<> check(const ClientRegistration &client, const TokenGrant &grant)
{
    base::Complaints complaints;
    checkClient(client, &complaints);
    std::visit([&complaints](const auto &given) { checkGrant(given, &complaints); }, grant);
    return complaints.verdict();
}

base::Result<> check(const base::SecretBytes &accessToken)
{
    base::Complaints complaints;
    checkSecret(accessToken, "accessToken", &complaints);
    return complaints.verdict();
}

base::Result<> check(const base::SecretBytes &accessToken, const base::AccountId &account)
{
    base::Complaints complaints;
    checkSecret(accessToken, "accessToken", &complaints);
    complaints.unless(!account.isEmpty(), "accountId", "is missing");
    return complaints.verdict();
}

base::Result<> check(const base::SecretBytes &accessToken, const base::AccountId &account,
                     const QString &roleName)
{
    base::Complaints complaints;
    checkSecret(accessToken, "accessToken", &complaints);
    complaints.unless(!account.isEmpty(), "accountId", "is missing");
    complaints.unless(!roleName.isEmpty() && roleName.size() <= kLongestRoleName, "roleName",
                      "needs 1 to 128 characters");
    return complaints.verdict();
}

} // namespace sso
