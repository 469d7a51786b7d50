// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/endpointrules.h"

#include "aws/partition.h"
#include "base/webpage.h"

namespace aws {

namespace {

base::Error configurationError(const QString &code, const QString &message)
{
    return base::makeError(base::ErrorKind::Configuration, code, message);
}

base::Result<Endpoint> overriddenEndpoint(const EndpointParameters &parameters)
{
    if (parameters.usesFips)
        return base::failure(configurationError(
            QStringLiteral("FipsWithOverride"),
            QStringLiteral(
                "an endpoint URL is set, which cannot be combined with FIPS endpoints")));
    if (parameters.usesDualStack)
        return base::failure(configurationError(
            QStringLiteral("DualStackWithOverride"),
            QStringLiteral(
                "an endpoint URL is set, which cannot be combined with dual-stack endpoints")));
    return Endpoint{.url = *parameters.overrideUrl,
                    .region = parameters.region.value_or(Region()).toString(),
                    .service = parameters.service,
                    .isOverride = true};
}

// Signing in to the Identity Center goes by names of its own; else a service is named as it is.
QString hostLabel(const QString &service)
{
    if (service == QLatin1String("sso"))
        return QStringLiteral("portal.sso");
    return service == QLatin1String("sso-oidc") ? QStringLiteral("oidc") : service;
}

// All but MGN are FIPS under their plain names in GovCloud.
bool hasFipsLabel(const EndpointParameters &parameters, const Partition &partition)
{
    const bool isPlainInGovCloud = parameters.service != QLatin1String("mgn")
                                   && !parameters.usesDualStack
                                   && partition.id == QLatin1String("aws-us-gov");
    return parameters.usesFips && !isPlainInGovCloud;
}

QString hostName(const EndpointParameters &parameters)
{
    const Partition partition = partitionOf(*parameters.region);
    const QString label =
        hostLabel(parameters.service)
        + (hasFipsLabel(parameters, partition) ? QStringLiteral("-fips") : QString());
    const QString suffix =
        parameters.usesDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
    return label + u'.' + parameters.region->toString() + u'.' + suffix;
}

QString complaintAbout(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("it is no URL with a host");
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return QStringLiteral("it does not begin with https://");
    if (url.scheme() == QLatin1String("http") && !base::isLoopbackHost(url.host()))
        return QStringLiteral("plain http is accepted for this computer only; use https");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("it holds a user name or a password");
    if (url.hasQuery() || url.hasFragment())
        return QStringLiteral("it holds a query or a fragment");
    return {};
}

// So that a path of an operation can be put behind it as it is.
QUrl withPlainPath(const QUrl &url)
{
    QUrl plain = url.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    if (plain.path() == QLatin1String("/"))
        plain.setPath(QString());
    return plain;
}

} // namespace

base::Result<Endpoint> resolveEndpoint(const EndpointParameters &parameters)
{
    if (parameters.overrideUrl)
        return overriddenEndpoint(parameters);
    if (!parameters.region || parameters.region->isEmpty())
        return base::failure(configurationError(QStringLiteral("MissingRegion"),
                                                QStringLiteral("no region is set")));
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(hostName(parameters));
    return Endpoint{.url = url,
                    .region = parameters.region->toString(),
                    .service = parameters.service,
                    .isOverride = false};
}

base::Result<QUrl> parseEndpointOverride(const QString &text, const QString &source)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString complaint = complaintAbout(url);
    if (complaint.isEmpty())
        return withPlainPath(url);
    return base::failure(configurationError(
        QStringLiteral("InvalidEndpointUrl"),
        QStringLiteral("the endpoint URL from %1 cannot be used: %2").arg(source, complaint)));
}

} // namespace aws
