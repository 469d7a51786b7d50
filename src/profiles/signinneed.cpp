// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"

namespace profiles {

namespace {

const struct {
    SignInNeed need;
    const char *code;
} kNeedCodes[] = {{SignInNeed::MfaCode, "SignInMfaCode"},
                  {SignInNeed::IdentityCenter, "SignInIdentityCenter"},
                  {SignInNeed::Consent, "SignInConsent"},
                  {SignInNeed::OpenProfile, "SignInOpenProfile"}};

constexpr QLatin1String kSignedOut("SignedOut");

} // namespace

base::Error signInNeeded(SignInNeed need, const QString &message)
{
    QString code;
    for (const auto &known : kNeedCodes) {
        if (known.need == need)
            code = QString::fromLatin1(known.code);
    }
    return base::makeError(base::ErrorKind::Credentials, code, message);
}

base::Error signedOutError(const QString &startPage)
{
    base::Error error = signInNeeded(SignInNeed::IdentityCenter, startPage);
    error.reason = kSignedOut;
    return error;
}

bool isSignedOut(const base::Error &error)
{
    return signInNeedOf(error) == SignInNeed::IdentityCenter && error.reason == kSignedOut;
}

std::optional<SignInNeed> signInNeedOf(const base::Error &error)
{
    // A service may answer with any code: one of ours never came from there.
    if (error.kind != base::ErrorKind::Credentials || error.isNamedByService)
        return std::nullopt;
    for (const auto &known : kNeedCodes) {
        if (error.code == QLatin1String(known.code))
            return known.need;
    }
    return std::nullopt;
}

} // namespace profiles
