// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/awsconfigparser.h"

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace profiles {

/// An endpoint URL as somebody set it, unchecked, and the name of the setting.
struct ConfiguredEndpoint {
    QString url;
    QString source; ///< "AWS_ENDPOINT_URL_MGN", "services desk: mgn endpoint_url", …
    bool operator==(const ConfiguredEndpoint &) const = default;
};

/// Where to look for the endpoint of one service.
struct EndpointSettings {
    QProcessEnvironment environment;
    Properties profile;
    QMap<QString, Properties> services; ///< the [services …] sections
};

/// The endpoint URL of a service ("mgn", "sso-oidc"), whose dash is an underscore in the names of
/// settings: AWS_ENDPOINT_URL_SERVICE, AWS_ENDPOINT_URL, the
/// profile's services section, the profile's endpoint_url (SDKs and Tools guide, "Service-specific
/// endpoints"). nullopt when none is set, or when AWS_IGNORE_CONFIGURED_ENDPOINT_URLS or the
/// profile's ignore_configured_endpoint_urls is true.
[[nodiscard]] std::optional<ConfiguredEndpoint>
configuredEndpoint(const QString &service, const EndpointSettings &settings);

/// The name of a services section that the profile asks for and that is not there; its endpoints
/// would silently be AWS's own. Empty when all is well, or when configured endpoints are ignored.
[[nodiscard]] QString missingServicesSection(const EndpointSettings &settings);

} // namespace profiles
