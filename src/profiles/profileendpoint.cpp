// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profileendpoint.h"

#include "aws/endpointrules.h"

namespace profiles {

namespace {

base::Error badEndpoint(const Profile &profile)
{
    return base::makeError(
        base::ErrorKind::Configuration, QStringLiteral("InvalidEndpointUrl"),
        QStringLiteral("profile \"%1\": %2").arg(profile.name, profile.obstacleDetail));
}

std::optional<QUrl> overrideOf(const Profile &profile, const QString &service)
{
    if (service == QLatin1String("sts"))
        return profile.stsEndpoint;
    if (service == QLatin1String("sso"))
        return profile.ssoEndpoint;
    return service == QLatin1String("sso-oidc") ? profile.oidcEndpoint : profile.mgnEndpoint;
}

} // namespace

base::Result<aws::Endpoint> endpointOf(const Profile &profile, const QString &service,
                                       const aws::Region &region)
{
    if (profile.obstacle == ProfileObstacle::BadEndpoint)
        return base::failure(badEndpoint(profile));
    return aws::resolveEndpoint({.service = service,
                                 .region = region,
                                 .usesFips = profile.usesFips,
                                 .usesDualStack = profile.usesDualStack,
                                 .overrideUrl = overrideOf(profile, service)});
}

} // namespace profiles
