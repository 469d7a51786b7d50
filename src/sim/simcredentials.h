// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "base/timestamp.h"

#include <QString>

#include <optional>

namespace sim {

/// A key pair of a simulated account. Made from the seed: worth nothing outside the simulator.
struct SimCredentials {
    QString profileName; ///< for example "sim-prod"
    QString accountId;
    QString accessKeyId;
    base::SecretBytes secretAccessKey;
    base::SecretBytes sessionToken;          ///< empty for long-lived keys
    std::optional<base::Instant> expiration; ///< wall time; nullopt for long-lived keys
    QString principalArn{};                  ///< whom the services take the caller for
    QString userId{};                        ///< the same as GetCallerIdentity tells it
    bool isRole = false;                     ///< a session of a role: what it assumes is chained
    bool hasMfa = false;                     ///< made with a code of an MFA device
    bool mayOnlyRead = false;                ///< MGN denies every call that changes something
};

/// For the one place where a secret leaves the simulator: the answer that hands it out.
[[nodiscard]] inline QString revealedText(const base::SecretBytes &secret)
{
    const std::string_view text = secret.reveal();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace sim
