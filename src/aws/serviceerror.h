// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/headerlist.h"
#include "base/result.h"

#include <QByteArray>

namespace aws {

/// An answer that is no success: status, headers and body as they came.
struct ErrorReply {
    int status = 0;
    HeaderList headers;
    QByteArray body;
    bool isOAuth = false; ///< of a service whose bodies are {"error", "error_description"}
};

/// The facts of a refusal, read in this order: header x-amzn-errortype, "__type", "code" or "Code"
/// of a JSON body, its "error" where that names the code (anywhere else a proxy may have written
/// it), <Error><Code> of an XML body, the HTTP status. MGN's exceptions have a member
/// "code" with a meaning of its own, so it comes late. A body that is neither (a proxy's page) is
/// kept as plain text, cut at 2,048 characters. What looks like a secret is taken out of every
/// text: a refused signature quotes the signed headers. `sent` is Answered; operation and host are
/// the caller's to fill.
[[nodiscard]] base::Error serviceError(const ErrorReply &reply);

/// "AccessDeniedException" for "access_denied", as AWS names the exception of an OAuth error; empty
/// for what is no such name.
[[nodiscard]] QString exceptionOfOAuth(const QString &error);

/// Error code without name space and link: "a#Code:http://…" gives "Code"; empty when nothing is
/// left or when it is no identifier.
[[nodiscard]] QString bareErrorCode(const QString &raw);

} // namespace aws
