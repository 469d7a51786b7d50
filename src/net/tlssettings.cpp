// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/tlssettings.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>

namespace net {

namespace {

constexpr qint64 kLargestBundle = 16 * 1024 * 1024;

tl::unexpected<base::Error> unusable(const QString &path, const QString &cause)
{
    return base::failure(base::makeError(base::ErrorKind::Configuration, QStringLiteral("CaBundle"),
                                         QStringLiteral("CA bundle %1: %2").arg(path, cause)));
}

base::Result<QList<QSslCertificate>> readBundle(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(path, file.errorString());
    const QByteArray pem = file.read(kLargestBundle + 1);
    if (pem.size() > kLargestBundle)
        return unusable(path, QStringLiteral("larger than 16 MiB"));
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.isEmpty())
        return unusable(path, QStringLiteral("holds no certificate in PEM form"));
    return certificates;
}

} // namespace

base::Result<QSslConfiguration> tlsSettings(const QString &caBundle)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (caBundle.isEmpty())
        return tls;
    const auto bundle = readBundle(caBundle);
    if (!bundle)
        return base::failure(bundle.error());
    tls.setCaCertificates(*bundle);
    return tls;
}

} // namespace net
