// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QString>

#include <optional>

#include "base/timestamp.h"

namespace aws {

/// What the signer needs. Not printable; the secret parts scrub themselves.
struct Credentials {
    QString accessKeyId;
    base::SecretBytes secretAccessKey;
    base::SecretBytes sessionToken; ///< empty for long-lived keys
    std::optional<base::Instant> expiration;

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return accessKeyId.isEmpty() || secretAccessKey.isEmpty();
    }
};

} // namespace aws
