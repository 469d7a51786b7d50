// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/sigv4.h"

#include <QString>

#include <optional>

namespace support {

/// One case of the signing test suite: what goes in, and what must come out at each step.
struct SigningCase {
    aws::SigningInput input;
    aws::Credentials credentials;
    aws::SigningScope scope;
    aws::SigningOptions options;
    bool isTokenSigned = true;
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;
};

/// Reads request.txt, context.json and the expected header-*.txt of one folder.
[[nodiscard]] std::optional<SigningCase> readSigningCase(const QString &folder);
/// A request in the suite's text form; folded header lines stay folded in the value.
[[nodiscard]] aws::SigningInput parseRequestText(const QByteArray &text);

} // namespace support
