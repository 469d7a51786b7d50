// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "sso/accesstoken.h"
#include "sso/clientregistration.h"
#include "sso/deviceauthorization.h"

#include <QByteArray>

namespace sso {

// Answers of the sign-in service. Errors are Decode, naming the path of a member and never its
// value, and TooLarge.

[[nodiscard]] base::Result<ClientRegistration> parseRegistration(const QByteArray &json);
/// The pages to open are https, or http on this computer; anything else could open what a person
/// did not ask for.
[[nodiscard]] base::Result<DeviceAuthorization> parseDeviceAuthorization(const QByteArray &json);
/// `now` is the service's time, from which the token's life is counted.
[[nodiscard]] base::Result<AccessToken> parseAccessToken(const QByteArray &json, base::Instant now);

} // namespace sso
