// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/endpoint.h"
#include "aws/region.h"
#include "base/result.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace aws {

/// What decides where a service is asked.
struct EndpointParameters {
    QString service; ///< "mgn", "sts", "sso" or "sso-oidc": decides host and signing name
    std::optional<Region> region;
    bool usesFips = false;
    bool usesDualStack = false;
    std::optional<QUrl> overrideUrl; ///< of parseEndpointOverride()
};

/// The endpoint by the rule sets of MGN, STS and the Identity Center's two services (regional,
/// never the legacy global STS endpoint). Error: Configuration when the region is missing, or FIPS
/// or dual stack is asked for together with an override.
[[nodiscard]] base::Result<Endpoint> resolveEndpoint(const EndpointParameters &parameters);

/// An endpoint URL as settings give it. Every session token goes there, so: https, or http to this
/// computer only; a host; no user info, query or fragment. A final slash is dropped. `source` names
/// the setting in the error (Configuration).
[[nodiscard]] base::Result<QUrl> parseEndpointOverride(const QString &text, const QString &source);

} // namespace aws
