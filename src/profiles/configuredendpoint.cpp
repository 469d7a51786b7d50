// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/configuredendpoint.h"

namespace profiles {

namespace {

bool areIgnored(const EndpointSettings &settings)
{
    return isTrue(settings.environment.value(QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")))
           || isTrue(settings.profile.value(QStringLiteral("ignore_configured_endpoint_urls")));
}

/// As settings spell it: "sso_oidc".
QString settingName(const QString &service)
{
    return QString(service).replace(u'-', u'_');
}

QString servicesUrl(const QString &service, const EndpointSettings &settings)
{
    const QString section = settings.profile.value(QStringLiteral("services"));
    const QString value = settings.services.value(section).value(settingName(service));
    return subProperties(value).value(QStringLiteral("endpoint_url"));
}

} // namespace

std::optional<ConfiguredEndpoint> configuredEndpoint(const QString &service,
                                                     const EndpointSettings &settings)
{
    if (areIgnored(settings))
        return std::nullopt;
    const QString global = QStringLiteral("AWS_ENDPOINT_URL");
    const QString specific = global + u'_' + settingName(service).toUpper();
    const QString section = settings.profile.value(QStringLiteral("services"));
    const ConfiguredEndpoint inOrder[] = {
        {settings.environment.value(specific), specific},
        {settings.environment.value(global), global},
        {servicesUrl(service, settings),
         QStringLiteral("services %1: %2 endpoint_url").arg(section, settingName(service))},
        {settings.profile.value(QStringLiteral("endpoint_url")), QStringLiteral("endpoint_url")}};
    for (const ConfiguredEndpoint &endpoint : inOrder) {
        if (!endpoint.url.trimmed().isEmpty())
            return endpoint;
    }
    return std::nullopt;
}

QString missingServicesSection(const EndpointSettings &settings)
{
    const QString section = settings.profile.value(QStringLiteral("services"));
    return areIgnored(settings) || settings.services.contains(section) ? QString() : section;
}

} // namespace profiles
