// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/wire.h"
#include "profiles/signinclients.h"

#include <functional>
#include <tuple>

/// The clients of the sign-in services, over the program's wire.
class SignInWire final : public profiles::SignInClients
{
public:
    using Browser = std::function<bool(const QUrl &page)>;

    /// Both must outlive it. `browser` shows a page to the user.
    SignInWire(Wire &wire, const profiles::ProfileStore &profiles, Browser browser);

    [[nodiscard]] base::Result<const sso::OidcClient *>
    oidc(const profiles::SsoSession &session) override;
    [[nodiscard]] base::Result<const sso::PortalClient *>
    portal(const profiles::SsoSession &session) override;
    [[nodiscard]] base::TypedCall<sts::TemporaryCredentials> *
    assumeRole(const profiles::Profile &profile, const aws::Region &region,
               const aws::Credentials &source, const sts::AssumeRoleRequest &request,
               QObject *parent) override;
    [[nodiscard]] bool openBrowser(const QUrl &page) override { return m_browser(page); }
    [[nodiscard]] const base::Clock &clock() const override { return m_wire.clock(); }
    [[nodiscard]] const base::Clock &serviceClock(const profiles::Profile &profile,
                                                  const aws::Region &region) const override;

private:
    [[nodiscard]] base::Result<sso::ClientOptions> optionsFor(const QString &service,
                                                              const profiles::SsoSession &session);
    [[nodiscard]] profiles::Profile placeOf(const profiles::SsoSession &session) const;

    Wire &m_wire;
    const profiles::ProfileStore &m_profiles;
    Browser m_browser;
    /// Endpoint, transport, and what is known of the host: a client is for these three.
    using Place = std::tuple<QString, const net::HttpTransport *, const net::EndpointSession *>;
    template <class Client>
    using Clients = std::map<Place, std::unique_ptr<Client>>;
    template <class Client>
    [[nodiscard]] static const Client *known(Clients<Client> &clients, sso::ClientOptions options);

    Clients<sso::OidcClient> m_oidc;
    Clients<sso::PortalClient> m_portals;
};
