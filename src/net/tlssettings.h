// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSslConfiguration>
#include <QString>

namespace net {

/// TLS 1.2 or later, peer always verified, no HTTP/2. `caBundle` names a PEM file whose
/// certificates are trusted in place of the system's, as the AWS CLI and the SDKs do with
/// AWS_CA_BUNDLE; empty for the system's. A bundle that cannot be read, or holds no certificate, is
/// ErrorKind::Configuration and names the file.
[[nodiscard]] base::Result<QSslConfiguration> tlsSettings(const QString &caBundle);

} // namespace net
