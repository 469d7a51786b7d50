// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace sso {

/// What a person enters in a browser to let this program in (SSO OIDC model shape
/// StartDeviceAuthorizationResponse).
struct DeviceAuthorization {
    base::SecretBytes deviceCode;
    QString userCode;
    QUrl verificationUri;
    QUrl verificationUriComplete;
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds interval{5}; ///< between two polls; 5 s when the service names none
};

} // namespace sso
