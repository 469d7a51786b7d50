// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/portalclient.h"

#include "sso/answercall.h"
#include "sso/operation.h"
#include "sso/pagedcall.h"
#include "sso/portalanswers.h"
#include "sso/requestcheck.h"

namespace sso {

namespace {

using PortalOperation = base::Result<net::SignedOperation>;

const QString kItemsPerPage = QStringLiteral("100"); // model shape MaxResultType

PortalOperation getOperation(const ClientOptions &options, const QString &name, const QString &path,
                             const base::SecretBytes &accessToken, const Query &query)
{
    auto operation = portalOperation(options, name, "GET", path, accessToken);
    setQuery(&operation, query);
    return operation;
}

PortalOperation accountsOperation(const ClientOptions &options,
                                  const base::SecretBytes &accessToken, const QString &token)
{
    const QString name = QStringLiteral("ListAccounts");
    if (const auto checked = check(accessToken); !checked)
        return net::refusedOperation(name, checked.error());
    return getOperation(options, name, QStringLiteral("/assignment/accounts"), accessToken,
                        {{"next_token", token}, {"max_result", kItemsPerPage}});
}

PortalOperation rolesOperation(const ClientOptions &options, const base::SecretBytes &accessToken,
                               const base::AccountId &account, const QString &token)
{
    const QString name = QStringLiteral("ListAccountRoles");
    if (const auto checked = check(accessToken, account); !checked)
        return net::refusedOperation(name, checked.error());
    return getOperation(
        options, name, QStringLiteral("/assignment/roles"), accessToken,
        {{"next_token", token}, {"max_result", kItemsPerPage}, {"account_id", account.toString()}});
}

PortalOperation credentialsOperation(const ClientOptions &options,
                                     const base::SecretBytes &accessToken,
                                     const base::AccountId &account, const QString &roleName)
{
    const QString name = QStringLiteral("GetRoleCredentials");
    if (const auto checked = check(accessToken, account, roleName); !checked)
        return net::refusedOperation(name, checked.error());
    return getOperation(options, name, QStringLiteral("/federation/credentials"), accessToken,
                        {{"role_name", roleName}, {"account_id", account.toString()}});
}

PortalOperation logoutOperation(const ClientOptions &options, const base::SecretBytes &accessToken)
{
    const QString name = QStringLiteral("Logout");
    if (const auto checked = check(accessToken); !checked)
        return net::refusedOperation(name, checked.error());
    // A second time changes nothing more.
    return portalOperation(options, name, "POST", QStringLiteral("/logout"), accessToken);
}

} // namespace

PortalClient::PortalClient(ClientOptions options) : m_options(std::move(options)) {}

base::TypedCall<QList<AssignedAccount>> *
PortalClient::listAccounts(const base::SecretBytes &accessToken, QObject *parent) const
{
    const auto operationOf = [options = m_options, accessToken](const QString &token) {
        return accountsOperation(options, accessToken, token);
    };
    return new PagedCall<AssignedAccount>(m_options, operationOf, parseAccounts, parent);
}

base::TypedCall<QStringList> *PortalClient::listAccountRoles(const base::SecretBytes &accessToken,
                                                             const base::AccountId &account,
                                                             QObject *parent) const
{
    const auto operationOf = [options = m_options, accessToken, account](const QString &token) {
        return rolesOperation(options, accessToken, account, token);
    };
    return new PagedCall<QString>(m_options, operationOf, parseRoles, parent);
}

base::TypedCall<aws::Credentials> *
PortalClient::getRoleCredentials(const base::SecretBytes &accessToken,
                                 const base::AccountId &account, const QString &roleName,
                                 QObject *parent) const
{
    return new AnswerCall<aws::Credentials>(
        m_options, credentialsOperation(m_options, accessToken, account, roleName),
        [](const net::HttpReply &reply) { return parseRoleCredentials(reply.body); }, parent);
}

base::TypedCall<void> *PortalClient::logout(const base::SecretBytes &accessToken,
                                            QObject *parent) const
{
    return new AnswerCall<void>(
        m_options, logoutOperation(m_options, accessToken),
        [](const net::HttpReply &) { return base::Result<>(); }, parent);
}

} // namespace sso
