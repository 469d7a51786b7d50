// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QString>

#include <optional>

namespace profiles {

/// What a pasted text fills in. Empty members were not in it.
struct PastedKeys {
    QString profileName;
    QString accessKeyId;
    base::SecretBytes secretAccessKey;
    base::SecretBytes sessionToken;
    QString region;
    QString roleArn;
    QString mfaSerial;
};

/// Reads an `export AWS_…=` block (also `set`, `$Env:`), a section of config or credentials, the
/// console's CSV, or the JSON of STS and credential_process. Nullopt when it is none of these, so
/// that the text is pasted as it is. Tolerates quotes, spaces, zero-width characters and line
/// breaks.
[[nodiscard]] std::optional<PastedKeys> pastedKeys(const QString &text);

} // namespace profiles
