// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/canonicalrequest.h"
#include "aws/credentials.h"
#include "base/result.h"
#include "base/secretbytes.h"
#include "base/timestamp.h"

namespace aws {

/// What a signature is good for: one day, one region, one service.
struct SigningScope {
    QByteArray region;
    QByteArray service; ///< signing name: "mgn", "sts"
    base::Instant time; ///< corrected wall time, taken afresh for every attempt

    /// "20261123/eu-central-1/mgn/aws4_request"
    [[nodiscard]] QByteArray text() const;
    /// "20261123T021355Z", the value of x-amz-date
    [[nodiscard]] QByteArray amzDate() const;
};

struct SigningOptions {
    PathRule pathRule = PathRule::Normalize;
    bool addsContentSha256 =
        false; ///< adds and signs x-amz-content-sha256; MGN and STS do not want it
};

/// The steps of Signature Version 4, each a function over values (IAM guide, "Signature Version
/// 4").
[[nodiscard]] QByteArray stringToSign(const QByteArray &canonicalText, const SigningScope &scope);
[[nodiscard]] base::SecretBytes signingKey(const base::SecretBytes &secretAccessKey,
                                           const SigningScope &scope);
/// 64 lower-case hex digits.
[[nodiscard]] QByteArray signature(const base::SecretBytes &key, const QByteArray &stringToSign);
[[nodiscard]] QByteArray authorizationHeader(const QString &accessKeyId, const SigningScope &scope,
                                             const QByteArray &signedHeaders,
                                             const QByteArray &signature);

/// `input` with x-amz-date, x-amz-security-token (when there is a token) and, where asked for,
/// x-amz-content-sha256 headers in place of any that were there before.
[[nodiscard]] SigningInput withDatedHeaders(SigningInput input, const Credentials &credentials,
                                            const SigningScope &scope,
                                            const SigningOptions &options);

/// Signs one attempt. Gives the headers to add: x-amz-date, x-amz-security-token, authorization.
/// Of `input.headers` only host, content-type and x-amz-* are signed; host must be there.
/// Error: Credentials when a part is missing or cannot stand in a header, InvalidRequest when a
/// header is not printable ASCII. Never names a secret.
[[nodiscard]] base::Result<HeaderList> sign(const SigningInput &input,
                                            const Credentials &credentials,
                                            const SigningScope &scope,
                                            const SigningOptions &options = {});

} // namespace aws
