// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/oidcrequest.h"
#include "sim/signinoperations.h"

#include "sim/formfields.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

// What a person meets in the browser. The person here is always willing: whoever opens the page has
// signed in, so that a script can do it.

namespace sim {

namespace {

/// Constant texts only: what came with the request is never part of a page.
OperationResult browserPage(int status, const char *text)
{
    return {status,
            QByteArray("<!DOCTYPE html><html><head><title>Simulated sign-in</title></head><body>")
                + text + "</body></html>",
            {{"Content-Type", "text/html"}, {"Cache-Control", "no-store"}}};
}

/// Back to the program, with these members and the state that it sent.
OperationResult redirectBack(const FormFields &asked, const FormFields &members)
{
    QUrlQuery query;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        query.addQueryItem(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(*it)));
    QUrl url(asked.value(QStringLiteral("redirect_uri")));
    url.setQuery(query);
    return {302, {}, {{"Location", url.toEncoded()}, {"Cache-Control", "no-store"}}};
}

QString stateFor(const FormFields &asked, const FaultSet &faults)
{
    return faults.has("wrong-state") ? QStringLiteral("another-state")
                                     : asked.value(QStringLiteral("state"));
}

QStringList askedScopes(const FormFields &asked)
{
    QString scopes = asked.value(QStringLiteral("scopes"), asked.value(QStringLiteral("scope")));
    return scopes.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
}

/// What the program is told instead of a code (RFC 6749 §4.1.2.1); empty when all is well.
QString authorizationError(const OidcClient &client, const FormFields &asked,
                           const FaultSet &faults)
{
    const auto is = [&](const char *name, const char *value) {
        return asked.value(QLatin1String(name)) == QLatin1String(value);
    };
    if (!is("response_type", "code"))
        return QStringLiteral("unsupported_response_type");
    if (!is("code_challenge_method", "S256")
        || asked.value(QStringLiteral("code_challenge")).size() != 43)
        return QStringLiteral("invalid_request");
    const QStringList scopes = askedScopes(asked);
    if (!std::all_of(scopes.cbegin(), scopes.cend(),
                     [&](const QString &scope) { return client.scopes.contains(scope); }))
        return QStringLiteral("invalid_scope");
    if (!client.allows(QStringLiteral("authorization_code")))
        return QStringLiteral("unauthorized_client");
    return faults.has("access-denied") ? QStringLiteral("access_denied") : QString();
}

QString codeFor(OperationContext &context, const OidcClient &client, const FormFields &asked)
{
    SignInCodes &codes = context.cloud.identityCenter().codes;
    const QString code =
        codes.issue({.clientId = client.id,
                     .redirectUri = asked.value(QStringLiteral("redirect_uri")),
                     .challenge = asked.value(QStringLiteral("code_challenge")).toLatin1()},
                    context.wall);
    if (context.faults.has("used-code"))
        (void)codes.take(code, context.wall);
    return code;
}

} // namespace

Answer<OperationResult> authorize(OperationContext &context, const HttpRequest &request)
{
    const FormFields asked = formFields(request.query());
    const OidcClient *client =
        context.cloud.identityCenter().clients.find(asked.value(QStringLiteral("client_id")));
    // Nobody is sent anywhere before it is known who asks and that the place is theirs.
    if (registrationObjection(context, client))
        return browserPage(400, "<h1>Unknown or expired client</h1>");
    if (!client->redirectsTo(asked.value(QStringLiteral("redirect_uri"))))
        return browserPage(400, "<h1>The redirect address is not registered</h1>");
    FormFields members;
    if (asked.contains(QStringLiteral("state")))
        members.insert(QStringLiteral("state"), stateFor(asked, context.faults));
    const QString error = authorizationError(*client, asked, context.faults);
    if (!error.isEmpty())
        members.insert(QStringLiteral("error"), error);
    else if (!context.faults.has("no-code"))
        members.insert(QStringLiteral("code"), codeFor(context, *client, asked));
    return redirectBack(asked, members);
}

Answer<OperationResult> approveDevice(OperationContext &context, const HttpRequest &request)
{
    const QString userCode =
        formFields(request.query()).value(QStringLiteral("user_code")).trimmed().toUpper();
    if (userCode.isEmpty())
        return browserPage(200, "<form action=\"/device\"><label>Code <input name=\"user_code\">"
                                "</label> <button>Allow</button></form>");
    const bool isApproved = !context.faults.has("access-denied");
    if (!context.cloud.identityCenter().devices.decide(userCode, isApproved, context.wall))
        return browserPage(400, "<h1>There is no such code, or it has expired</h1>");
    return isApproved ? browserPage(200, "<h1>Request approved</h1>")
                      : browserPage(200, "<h1>Request denied</h1>");
}

} // namespace sim
