// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "base/timestamp.h"

#include <QJsonObject>
#include <QUrl>

#include <optional>

namespace profiles {

// The members of a token in JSON, as AWS's tools and this program write them. Each is nullopt when
// it is missing, of another type, or of another form.

/// Visible ASCII only: it goes into a header of its own later.
[[nodiscard]] std::optional<base::SecretBytes> secretField(const QJsonObject &fields,
                                                           const char *name);
/// The same, of what is no secret.
[[nodiscard]] std::optional<QString> idField(const QJsonObject &fields, const char *name);
/// RFC 3339; older versions of the AWS CLI wrote "UTC" for "Z".
[[nodiscard]] std::optional<base::Instant> instantField(const QJsonObject &fields,
                                                        const char *name);
/// https, or http of this computer; with a host and without user information.
[[nodiscard]] std::optional<QUrl> pageField(const QJsonObject &fields, const char *name);

} // namespace profiles
