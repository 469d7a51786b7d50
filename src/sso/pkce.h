// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace sso {

/// 32 random bits at every call.
using Random = std::function<quint32()>;
/// The random numbers of this computer's system, fit for secrets.
[[nodiscard]] Random systemRandom();

/// Proof that the one who redeems a code is the one who asked for it (RFC 7636), and the state that
/// ties the answer of a browser to our question.
struct Pkce {
    base::SecretBytes verifier; ///< 64 characters of A-Za-z0-9-._~
    QByteArray challenge;       ///< s256Challenge(verifier)
    QByteArray state;           ///< 43 characters of the same
};

[[nodiscard]] Pkce makePkce(const Random &random = systemRandom());

/// SHA-256 of the verifier as base64url without "=".
[[nodiscard]] QByteArray s256Challenge(const base::SecretBytes &verifier);

/// What the page is told that a person signs in on.
struct AuthorizeRequest {
    QUrl endpoint; ///< of the sign-in service; a path of its own stays in front
    QString clientId;
    QString redirectUri;
    QStringList scopes;
    QByteArray state;
    QByteArray challenge;
};

/// Where the browser is sent: every value percent-encoded, a blank as %20.
[[nodiscard]] QUrl authorizeUrl(const AuthorizeRequest &request);

/// Takes as long for a wrong state as for the right one. An empty state is never the same.
[[nodiscard]] bool isSameState(const QByteArray &expected, const QByteArray &received);

} // namespace sso
