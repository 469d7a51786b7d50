// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QNetworkReply>
#include <QStringList>

#include <optional>

namespace net {

/// What one exchange left behind, as Qt reported it.
struct ReplyFacts {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;
    QStringList tlsProblems; ///< reason and issuer of each refused certificate
    QString caBundle;        ///< the CA file in force, empty for the system's alone
    QString host;
    bool isProxyGuessed = false;    ///< the look-up of the proxy had not answered
    HttpReply reply;                ///< status 0 when none came
    bool wasHanded = false;         ///< bytes of the request may have left
    bool takesUnauthorized = false; ///< as the request says
};

/// The one reading of these facts: a reply with a final status from 200 to 599, without redirect,
/// authentication challenge (401 may be taken) or content encoding, whole as far as Content-Length
/// tells; else an Error whose `sent` is No or Maybe. Pure.
[[nodiscard]] base::Result<HttpReply> replyOutcome(const ReplyFacts &facts);

/// The error for a head that makes the body not worth reading; nullopt when it may be read.
[[nodiscard]] std::optional<base::Error> refusedHead(const ReplyFacts &facts, qint64 maxBodyBytes);

/// An error of ours about an exchange with `host`.
[[nodiscard]] base::Error exchangeError(base::ErrorKind kind, const ReplyFacts &facts,
                                        const QString &code, const QString &message);

} // namespace net
