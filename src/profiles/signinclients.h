// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profile.h"
#include "sso/oidcclient.h"
#include "sso/portalclient.h"
#include "sts/assumerole.h"

namespace profiles {

/// What the profiles need from above to sign in; the program implements it.
class SignInClients
{
public:
    virtual ~SignInClients() = default;
    /// Owned by the implementation. Error: Configuration, when an endpoint cannot be used.
    [[nodiscard]] virtual base::Result<const sso::OidcClient *> oidc(const SsoSession &session) = 0;
    [[nodiscard]] virtual base::Result<const sso::PortalClient *>
    portal(const SsoSession &session) = 0;
    /// AssumeRole at the STS of `profile` in `region`, signed with `source`; not started.
    [[nodiscard]] virtual base::TypedCall<sts::TemporaryCredentials> *
    assumeRole(const Profile &profile, const aws::Region &region, const aws::Credentials &source,
               const sts::AssumeRoleRequest &request, QObject *parent) = 0;
    /// Shows the page in the user's browser; false when there is none.
    [[nodiscard]] virtual bool openBrowser(const QUrl &page) = 0;
    /// This computer's time.
    [[nodiscard]] virtual const base::Clock &clock() const = 0;
    /// Its now() is the time of the profile's services in that region, as far as it is known; lives
    /// as long as the implementation.
    [[nodiscard]] virtual const base::Clock &serviceClock(const Profile &,
                                                          const aws::Region &) const
    {
        return clock();
    }
};

} // namespace profiles
