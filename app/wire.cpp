// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/wire.h"

#include "profiles/profileendpoint.h"

#include <QRandomGenerator>

namespace {

base::Error unknownProfile(const base::ProfileId &profile)
{
    return base::makeError(
        base::ErrorKind::Configuration, QStringLiteral("UnknownProfile"),
        QStringLiteral("Profile %1 is no longer there.").arg(profile.toString()));
}

} // namespace

Wire::Wire(const profiles::ProfileStore &profiles) : m_profiles(profiles)
{
    QObject::connect(&m_profiles, &profiles::ProfileStore::changed, &m_context,
                     [this] { m_endpoints.clear(); });
}

base::Result<aws::Endpoint> Wire::endpoint(const base::ProfileId &profile, const QString &service,
                                           const aws::Region &region) const
{
    const Place place(profile, service, region);
    const auto known = m_endpoints.find(place);
    if (known != m_endpoints.end())
        return known->second;
    return m_endpoints.emplace(place, workedOutEndpoint(profile, service, region)).first->second;
}

base::Result<aws::Endpoint> Wire::workedOutEndpoint(const base::ProfileId &profile,
                                                    const QString &service,
                                                    const aws::Region &region) const
{
    const auto found = m_profiles.find(profile);
    if (!found)
        return base::failure(unknownProfile(profile));
    return profiles::endpointOf(*found, service, region);
}

net::SigningServices Wire::signing(const QString &caBundle)
{
    return {.transport = transportFor(caBundle), .clock = m_clock, .random01 = [] {
                return QRandomGenerator::global()->generateDouble();
            }};
}

net::SigningServices Wire::signing(const base::ProfileId &profile)
{
    const auto found = m_profiles.find(profile);
    return signing(found ? found->caBundle : QString());
}

net::HttpTransport &Wire::transportFor(const QString &caBundle)
{
    auto &transport = m_transports[caBundle];
    if (!transport) {
        net::QtHttpOptions options;
        options.caBundle = caBundle;
        transport = std::make_unique<net::QtHttpTransport>(options);
    }
    return *transport;
}
