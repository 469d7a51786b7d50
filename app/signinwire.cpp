// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/signinwire.h"

#include "profiles/profileendpoint.h"

#include <utility>

/// Made when it is first asked for.
template <class Client>
const Client *SignInWire::known(Clients<Client> &clients, sso::ClientOptions options)
{
    const Place place(options.endpoint.url.toString(), &options.services.transport,
                      options.session.get());
    auto &client = clients[place];
    if (!client)
        client = std::make_unique<Client>(std::move(options));
    return client.get();
}

SignInWire::SignInWire(Wire &wire, const profiles::ProfileStore &profiles, Browser browser)
    : m_wire(wire), m_profiles(profiles), m_browser(std::move(browser))
{}

base::Result<const sso::OidcClient *> SignInWire::oidc(const profiles::SsoSession &session)
{
    return optionsFor(QStringLiteral("sso-oidc"), session).map([this](sso::ClientOptions options) {
        return known(m_oidc, std::move(options));
    });
}

base::Result<const sso::PortalClient *> SignInWire::portal(const profiles::SsoSession &session)
{
    return optionsFor(QStringLiteral("sso"), session).map([this](sso::ClientOptions options) {
        return known(m_portals, std::move(options));
    });
}

base::TypedCall<sts::TemporaryCredentials> *
SignInWire::assumeRole(const profiles::Profile &profile, const aws::Region &region,
                       const aws::Credentials &source, const sts::AssumeRoleRequest &request,
                       QObject *parent)
{
    const auto endpoint = profiles::endpointOf(profile, QStringLiteral("sts"), region);
    if (!endpoint)
        return new base::FinishedCall<sts::TemporaryCredentials>(base::failure(endpoint.error()),
                                                                 parent);
    // The session with that host is kept by the wire as long as the program runs.
    return new sts::AssumeRoleCall(
        request, *endpoint, [source]() -> base::Result<aws::Credentials> { return source; },
        m_wire.signing(profile.caBundle), *m_wire.sessions().of(endpoint->url), parent);
}

const base::Clock &SignInWire::serviceClock(const profiles::Profile &profile,
                                            const aws::Region &region) const
{
    const auto endpoint = profiles::endpointOf(profile, QStringLiteral("sts"), region);
    return endpoint ? m_wire.sessions().clock(endpoint->url) : m_wire.clock();
}

base::Result<sso::ClientOptions> SignInWire::optionsFor(const QString &service,
                                                        const profiles::SsoSession &session)
{
    const profiles::Profile place = placeOf(session);
    return profiles::endpointOf(place, service, session.region)
        .map([&](const aws::Endpoint &endpoint) {
            return sso::ClientOptions{.services = m_wire.signing(place.caBundle),
                                      .endpoint = endpoint,
                                      .session = m_wire.sessions().of(endpoint.url)};
        });
}

/// A profile that uses this sign-in names its endpoints; one that is only being made takes those
/// that hold for all.
profiles::Profile SignInWire::placeOf(const profiles::SsoSession &session) const
{
    for (const profiles::Profile &profile : m_profiles.profiles()) {
        const profiles::SsoAccess *access = profiles::ssoAccessOf(profile.chain);
        if (access && access->session == session)
            return profile;
    }
    return profiles::placeOfAll(m_profiles.environment());
}
