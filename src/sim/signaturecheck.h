// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/httpmessage.h"
#include "sim/serviceerror.h"
#include "sim/simcredentials.h"

#include <QStringList>

#include <functional>

namespace sim {

/// Who signed, and for which region.
struct Caller {
    QString accountId;
    QString region;
    QString accessKeyId;
    QString arn; ///< the principal; nobody where requests are not signed
    bool mayOnlyRead = false;
};

enum class RefusalKind : std::uint8_t {
    MissingAuthentication,
    Incomplete,
    UnknownKey,
    ExpiredToken,
    WrongScope,
    WrongTime,
    WrongSignature
};

/// Why a request is not taken for what it claims to be.
struct SignatureRefusal {
    RefusalKind kind = RefusalKind::WrongSignature;
    QString message;
};

/// What the server that checks a signature stands for.
struct SignaturePolicy {
    QByteArray service;  ///< signing name that the scope must carry
    QStringList regions; ///< regions that the scope may carry
    base::Instant now;   ///< the server's wall clock
    std::function<const SimCredentials *(const QString &accessKeyId)> findKey;
};

/// Verifies Signature Version 4 in the Authorization header over the raw target, headers and body
/// (IAM User Guide, "Create a signed AWS API request"). Shares no code with the client's signer but
/// the hash.
[[nodiscard]] tl::expected<Caller, SignatureRefusal> checkSignature(const HttpRequest &request,
                                                                    const SignaturePolicy &policy);

/// The access key id that the Authorization header names, unverified; empty when there is none.
[[nodiscard]] QString claimedAccessKeyId(const HttpRequest &request);

/// The forms in which the two services say it.
[[nodiscard]] ServiceError mgnRefusal(const SignatureRefusal &refusal);
[[nodiscard]] ServiceError stsRefusal(const SignatureRefusal &refusal);

} // namespace sim
