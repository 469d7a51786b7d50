// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/headerlist.h"

#include <QByteArray>
#include <QUrl>

namespace aws {

/// The parts of an HTTP request that a signature covers, as bytes.
struct SigningInput {
    QByteArray method;
    QByteArray path;  ///< as in the request line, already percent-encoded
    QByteArray query; ///< as in the request line, without the question mark
    HeaderList headers;
    QByteArray body;
};

/// How a path becomes canonical (IAM guide, "Create a signed AWS API request"): every service but
/// S3 drops dot segments and empty segments first.
enum class PathRule { Normalize, KeepSegments };

/// The canonical form of a request and the list of its signed header names ("host;x-amz-date").
struct CanonicalRequest {
    QByteArray text;
    QByteArray signedHeaders;
};

/// The value of the Host header: lower case, no user info, the port only where it is not the
/// scheme's default, IPv6 in brackets.
[[nodiscard]] QByteArray hostHeader(const QUrl &url);

/// The path percent-encoded once more, as it stands in the request line ("%3A" becomes "%253A").
[[nodiscard]] QByteArray canonicalPath(const QByteArray &path, PathRule rule);
/// Each key and value decoded once and encoded again, sorted by key, then by value.
[[nodiscard]] QByteArray canonicalQuery(const QByteArray &query);
/// All headers given, apart from those that proxies and transports change on the way.
[[nodiscard]] CanonicalRequest canonicalRequest(const SigningInput &input, PathRule rule);

} // namespace aws
