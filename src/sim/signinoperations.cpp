// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signinoperations.h"

#include "sim/formfields.h"

#include <algorithm>

namespace sim {

namespace {

using SignInHandler = Answer<OperationResult> (*)(OperationContext &, const HttpRequest &);

struct SignInOperation {
    const char *name;
    Service service;
    const char *method;
    const char *path;
    SignInHandler handler;
};

constexpr const char *kStsPath = "/";

const QList<SignInOperation> &signInTable()
{
    static const QList<SignInOperation> table{
        {"GetCallerIdentity", Service::Sts, "POST", kStsPath, getCallerIdentity},
        {"GetSessionToken", Service::Sts, "POST", kStsPath, getSessionToken},
        {"AssumeRole", Service::Sts, "POST", kStsPath, assumeRole},
        {"RegisterClient", Service::Oidc, "POST", "/client/register", registerClient},
        {"StartDeviceAuthorization", Service::Oidc, "POST", "/device_authorization",
         startDeviceAuthorization},
        {"CreateToken", Service::Oidc, "POST", "/token", createToken},
        {"Authorize", Service::Oidc, "GET", "/authorize", authorize},
        {"ApproveDevice", Service::Oidc, "GET", "/device", approveDevice},
        {"GetRoleCredentials", Service::Portal, "GET", "/federation/credentials",
         getRoleCredentials},
        {"ListAccounts", Service::Portal, "GET", "/assignment/accounts", listAccounts},
        {"ListAccountRoles", Service::Portal, "GET", "/assignment/roles", listAccountRoles},
        {"Logout", Service::Portal, "POST", "/logout", logout},
    };
    return table;
}

template <class Predicate>
const SignInOperation *findSignIn(Predicate matches)
{
    const auto &table = signInTable();
    const auto found = std::find_if(table.cbegin(), table.cend(), matches);
    return found == table.cend() ? nullptr : &*found;
}

const SignInOperation *namedSignIn(const QString &name)
{
    return findSignIn([&](const SignInOperation &one) { return name == QLatin1String(one.name); });
}

QString stsAction(const HttpRequest &request)
{
    const QString action = formFields(request.body).value(QStringLiteral("Action"));
    const SignInOperation *known = namedSignIn(action);
    return known && known->service == Service::Sts ? action : QString();
}

} // namespace

Service serviceOf(const HttpRequest &request)
{
    const QByteArray path = request.path();
    const SignInOperation *known =
        findSignIn([&](const SignInOperation &one) { return path == one.path; });
    return known ? known->service : Service::Mgn;
}

QString signInOperationOf(const HttpRequest &request)
{
    const QByteArray path = request.path();
    if (path == kStsPath)
        return request.method == "POST" ? stsAction(request) : QString();
    const SignInOperation *known = findSignIn([&](const SignInOperation &one) {
        return path == one.path && request.method == one.method;
    });
    return known ? QString::fromLatin1(known->name) : QString();
}

bool isSignInOperation(const QString &name)
{
    return namedSignIn(name);
}

Answer<OperationResult> performSignIn(const QString &operation, const HttpRequest &request,
                                      OperationContext &context)
{
    const SignInOperation *known = namedSignIn(operation);
    Q_ASSERT(known);
    return known->handler(context, request);
}

base::Instant expirationAfter(const OperationContext &context, std::chrono::seconds life)
{
    const int seconds = context.faults.number("short-credentials", static_cast<int>(life.count()));
    return context.wall + std::chrono::seconds(seconds);
}

} // namespace sim
