// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/machineplace.h"

#include "aws/headerlist.h"
#include "base/machinehosts.h"
#include "base/webpage.h"
#include "profiles/awsconfigparser.h"
#include "profiles/plainfile.h"

namespace profiles {

namespace {

constexpr qint64 kMostTokenBytes = qint64{64} * 1024;
constexpr qsizetype kMostShownHost = 200;

const QString kInstanceEndpoint = QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT");
const QString kRelativeUri = QStringLiteral("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
const QString kFullUri = QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI");
const QString kToken = QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN");
const QString kTokenFile = QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");

QString trimmedValue(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name).trimmed();
}

base::Error placeError(const char *code, const QString &message)
{
    return base::makeError(base::ErrorKind::Configuration, QString::fromLatin1(code), message);
}

bool isSwitchedOff(const QProcessEnvironment &environment)
{
    return isTrue(environment.value(QStringLiteral("AWS_EC2_METADATA_DISABLED")));
}

/// http or https, to a host, without a user and without a fragment.
bool isPlainUrl(const QUrl &url)
{
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty()
           && !url.hasFragment();
}

base::Result<QUrl> namedInstance(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isBare = url.path().isEmpty() || url.path() == QLatin1String("/");
    const bool isNear =
        base::isLoopbackHost(url.host()) || base::isInstanceMetadataHost(url.host());
    if (!isPlainUrl(url) || url.hasQuery() || !isBare || !isNear)
        return base::failure(
            placeError("BadMetadataEndpoint",
                       // Not the whole text: a password may stand before the host.
                       QStringLiteral("%1 has to be the bare address of this computer or of EC2's "
                                      "metadata service, and is not (host \"%2\")")
                           .arg(kInstanceEndpoint, url.host().left(kMostShownHost))));
    url.setPath(QString());
    return url;
}

base::Result<QUrl> instanceUrl(const QProcessEnvironment &environment)
{
    if (isSwitchedOff(environment))
        return base::failure(placeError(
            "MetadataDisabled",
            QStringLiteral("AWS_EC2_METADATA_DISABLED is true: the metadata service of this "
                           "machine is not to be asked")));
    if (const QString named = trimmedValue(environment, kInstanceEndpoint); !named.isEmpty())
        return namedInstance(named);
    const bool isIpv6 = trimmedValue(environment, kInstanceEndpoint + QStringLiteral("_MODE"))
                            .compare(QLatin1String("IPv6"), Qt::CaseInsensitive)
                        == 0;
    return QUrl(isIpv6 ? QStringLiteral("http://[fd00:ec2::254]")
                       : QStringLiteral("http://169.254.169.254"));
}

bool isNearContainer(const QUrl &url)
{
    return base::isLoopbackHost(url.host()) || base::isContainerAgentHost(url.host());
}

base::Error badContainerUri(const QString &name, const QString &complaint)
{
    return placeError("BadContainerUri", name + u' ' + complaint);
}

base::Result<QUrl> relativeUrl(const QString &path)
{
    // What stands before the first slash would be a part of the host.
    const QUrl url(QStringLiteral("http://169.254.170.2") + path, QUrl::StrictMode);
    if (!path.startsWith(u'/') || !isPlainUrl(url) || url.host() != QLatin1String("169.254.170.2"))
        return base::failure(badContainerUri(kRelativeUri, QStringLiteral("is no path")));
    return url;
}

base::Result<QUrl> fullUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!isPlainUrl(url))
        return base::failure(badContainerUri(kFullUri, QStringLiteral("is no URL")));
    if (url.scheme() == QLatin1String("http") && !isNearContainer(url))
        return base::failure(badContainerUri(
            kFullUri, QStringLiteral("is plain http to %1: that is for this computer and the "
                                     "addresses of ECS and EKS only")
                          .arg(url.host().left(kMostShownHost))));
    return url;
}

bool namesContainer(const QProcessEnvironment &environment)
{
    return !trimmedValue(environment, kRelativeUri).isEmpty()
           || !trimmedValue(environment, kFullUri).isEmpty();
}

base::Result<QUrl> containerUrl(const QProcessEnvironment &environment)
{
    if (const QString path = trimmedValue(environment, kRelativeUri); !path.isEmpty())
        return relativeUrl(path);
    if (const QString full = trimmedValue(environment, kFullUri); !full.isEmpty())
        return fullUrl(full);
    return base::failure(placeError(
        "NoContainer", QStringLiteral("neither %1 nor %2 is set: this program does not run in a "
                                      "container that has a role")
                           .arg(kRelativeUri, kFullUri)));
}

/// A file ends with a line feed where an editor wrote it.
QByteArray withoutLineEnd(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

/// A line feed in it would begin a header of somebody else's.
base::Result<base::SecretBytes> checkedToken(const QString &source, const QByteArray &token)
{
    if (token.isEmpty() || !aws::isPlainHeaderValue(token))
        return base::failure(
            placeError("BadContainerToken",
                       QStringLiteral("the token of %1 is empty or cannot stand in one header line")
                           .arg(source)));
    return base::SecretBytes(token);
}

base::Result<base::SecretBytes> tokenOfFile(const QString &path)
{
    const auto read = readPlainFile(path, kMostTokenBytes);
    if (!read)
        return base::failure(placeError("BadContainerToken", read.error().message));
    if (!*read)
        return base::failure(
            placeError("BadContainerToken",
                       QStringLiteral("%1 names %2, which is not there").arg(kTokenFile, path)));
    return checkedToken(kTokenFile, withoutLineEnd(**read));
}

base::Result<base::SecretBytes> containerToken(const QProcessEnvironment &environment)
{
    if (const QString path = environment.value(kTokenFile); !path.isEmpty())
        return tokenOfFile(path);
    const QByteArray token = environment.value(kToken).toUtf8();
    return token.isEmpty() ? base::SecretBytes() : checkedToken(kToken, token);
}

base::Result<MachinePlace> containerPlace(const QProcessEnvironment &environment)
{
    const auto url = containerUrl(environment);
    if (!url)
        return base::failure(url.error());
    const auto token = containerToken(environment);
    if (!token)
        return base::failure(token.error());
    return MachinePlace{.service = MachineService::Container, .url = *url, .authorization = *token};
}

} // namespace

base::Result<MachinePlace> machinePlace(MachineService service,
                                        const QProcessEnvironment &environment)
{
    const bool isContainer = service == MachineService::Container
                             || (service == MachineService::Any && namesContainer(environment));
    if (isContainer)
        return containerPlace(environment);
    return instanceUrl(environment).map([](const QUrl &url) {
        return MachinePlace{.service = MachineService::Instance, .url = url, .authorization = {}};
    });
}

} // namespace profiles
