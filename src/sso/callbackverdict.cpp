// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/callbackverdict.h"

#include "sso/pkce.h"

namespace sso {

namespace {

tl::unexpected<base::Error> refusedCallback(const char *code, const QString &message)
{
    return base::failure(
        base::makeError(base::ErrorKind::Credentials, QString::fromLatin1(code), message));
}

QString wordsOf(const CallbackAnswer &answer)
{
    return answer.errorDescription.isEmpty()
               ? answer.error
               : QStringLiteral("%1: %2").arg(answer.error, answer.errorDescription);
}

} // namespace

base::Result<base::SecretBytes> codeOf(const CallbackAnswer &answer, const QByteArray &state)
{
    // Also for a refusal: anybody could end a sign-in with one.
    if (!isSameState(state, answer.state))
        return refusedCallback("WrongState",
                               QStringLiteral("the browser's answer belongs to another sign-in"));
    if (!answer.error.isEmpty())
        return refusedCallback("BrowserRefused", wordsOf(answer));
    if (answer.code.isEmpty())
        return refusedCallback("NoCode", QStringLiteral("the browser came back without a code"));
    return answer.code;
}

} // namespace sso
