// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/accountid.h"
#include "base/call.h"
#include "sso/assignedaccount.h"
#include "sso/clientoptions.h"

#include <QList>
#include <QStringList>

namespace sso {

/// The portal of IAM Identity Center (SSO, rest-json, unsigned: the access token is the proof).
/// Calls are owned by `parent`, not started. A dead token is kind Credentials with the code
/// "UnauthorizedException"; a role that is not assigned is AccessDenied.
class PortalClient
{
public:
    explicit PortalClient(ClientOptions options);

    /// All pages, bounded as every list is; in the order of the service.
    [[nodiscard]] base::TypedCall<QList<AssignedAccount>> *
    listAccounts(const base::SecretBytes &accessToken, QObject *parent) const;
    /// Names of the roles.
    [[nodiscard]] base::TypedCall<QStringList> *
    listAccountRoles(const base::SecretBytes &accessToken, const base::AccountId &account,
                     QObject *parent) const;
    [[nodiscard]] base::TypedCall<aws::Credentials> *
    getRoleCredentials(const base::SecretBytes &accessToken, const base::AccountId &account,
                       const QString &roleName, QObject *parent) const;
    /// The token is worth nothing afterwards.
    [[nodiscard]] base::TypedCall<void> *logout(const base::SecretBytes &accessToken,
                                                QObject *parent) const;

private:
    ClientOptions m_options;
};

} // namespace sso
