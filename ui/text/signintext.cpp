// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/signintext.h"

#include "profiles/signinneed.h"
#include "ui/text/errortext.h"
#include "ui/text/keychaintext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

using profiles::SignInNeed;

struct SignInWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SignInText)
};

QString saidBy(const base::Error &error)
{
    constexpr qsizetype kLongest = 600;
    return visibleText(error.message.isEmpty() ? error.code : error.message, kLongest);
}

/// `sentence`, and what it is about in a line of its own: `about` has a place for the message.
QString withMessage(const QString &sentence, const QString &about, const base::Error &error)
{
    return error.message.isEmpty() ? sentence : sentence + u'\n' + about.arg(saidBy(error));
}

SignInText codeText(const base::Error &error, const QString &profile)
{
    return {
        .icon = Icon::Key,
        .title = SignInWords::tr("Profile %1 needs an MFA code").arg(profile),
        .cause = withMessage(
            SignInWords::tr("Its role is entered with a code of your MFA device. No code was asked "
                            "for yet."),
            QStringLiteral("%1"), error),
        .next = SignInWords::tr("Enter the code that the device shows."),
        .actions = {SignInAction::EnterCode}};
}

SignInText signedOutText(const base::Error &error, const QString &profile)
{
    return {
        .icon = Icon::Globe,
        .title =
            SignInWords::tr("You signed out of the IAM Identity Center of profile %1").arg(profile),
        .cause = withMessage(SignInWords::tr("That ended it for every profile that uses it."),
                             SignInWords::tr("Start page: %1"), error),
        .next = SignInWords::tr("Sign in again to go on."),
        .actions = {SignInAction::OpenBrowser, SignInAction::UseDeviceCode}};
}

SignInText centerText(const base::Error &error, const QString &profile)
{
    if (profiles::isSignedOut(error))
        return signedOutText(error, profile);
    return {.icon = Icon::Globe,
            .title = SignInWords::tr("Profile %1 needs you to sign in").arg(profile),
            .cause = withMessage(SignInWords::tr("There is no sign-in to its IAM Identity Center, "
                                                 "or it has ended and cannot be renewed without "
                                                 "you."),
                                 SignInWords::tr("Start page: %1"), error),
            .next = SignInWords::tr("Sign in with your browser. Use a device code only where that "
                                    "does not work: it can be phished."),
            .actions = {SignInAction::OpenBrowser, SignInAction::UseDeviceCode}};
}

SignInText consentText(const base::Error &error, const QString &profile)
{
    return {.icon = Icon::Terminal,
            .title = SignInWords::tr("Profile %1 wants to run a program").arg(profile),
            .cause = withMessage(SignInWords::tr("Its credentials come from a command that stands "
                                                 "in a file. It was not run: that needs your "
                                                 "permission."),
                                 SignInWords::tr("Command: %1"), error),
            .next = SignInWords::tr("Read the command before you allow it."),
            .actions = {SignInAction::AllowCommand}};
}

SignInText openText(const QString &profile)
{
    return {.icon = Icon::Key,
            .title = SignInWords::tr("Profile %1 uses the role of this machine").arg(profile),
            .cause = SignInWords::tr("The metadata service of this machine is asked only when you "
                                     "open or test the profile. It was not asked yet."),
            .next = SignInWords::tr("Open the profile to ask it now."),
            .actions = {SignInAction::OpenProfile}};
}

SignInText textOfNeed(SignInNeed need, const base::Error &error, const QString &profile)
{
    switch (need) {
    case SignInNeed::MfaCode: return codeText(error, profile);
    case SignInNeed::IdentityCenter: return centerText(error, profile);
    case SignInNeed::Consent: return consentText(error, profile);
    case SignInNeed::OpenProfile: break;
    }
    return openText(profile);
}

SignInText wrongAccountText(const base::Error &error, const QString &profile)
{
    return {.icon = Icon::OctagonX,
            .title = SignInWords::tr("Profile %1 leads to another account").arg(profile),
            .cause = SignInWords::tr("It was refused, and nothing was read or changed there: %1.")
                         .arg(saidBy(error)),
            .next = SignInWords::tr("Check whose keys these are. If that account is right, correct "
                                    "“Only account” of the profile in Profiles."),
            .actions = {SignInAction::ShowProfiles, SignInAction::TryAgain}};
}

/// STS answers a wrong code and a role that is not allowed with the same error code.
QString refusedCode(const base::Error &error, const QString &profile)
{
    if (error.message.contains(QLatin1String("MultiFactorAuthentication")))
        return SignInWords::tr("AWS did not accept the code: %1").arg(saidBy(error));
    return SignInWords::tr("AWS did not let profile %1 enter its role: %2")
        .arg(profile, saidBy(error));
}

} // namespace

QString signInActionText(SignInAction action)
{
    switch (action) {
    case SignInAction::EnterCode: return SignInWords::tr("Enter MFA code…");
    case SignInAction::OpenBrowser: return SignInWords::tr("Sign in…");
    case SignInAction::UseDeviceCode: return SignInWords::tr("Use a device code…");
    case SignInAction::AllowCommand: return SignInWords::tr("Allow the command…");
    case SignInAction::UnlockKeychain: return SignInWords::tr("Unlock keychain");
    case SignInAction::OpenProfile: return SignInWords::tr("Open profile");
    case SignInAction::ShowProfiles: return SignInWords::tr("Profiles…");
    case SignInAction::TryAgain: break;
    }
    return SignInWords::tr("Try again");
}

QString SignInText::body() const
{
    return cause + u'\n' + next;
}

QString SignInText::titledCause() const
{
    return title + QStringLiteral(". ") + cause;
}

std::optional<SignInText> signInText(const base::Error &error, const QString &profile)
{
    if (const auto need = profiles::signInNeedOf(error))
        return textOfNeed(*need, error, profile);
    if (const auto trouble = base::secretTroubleOf(error))
        return keychainText(*trouble, error, profile);
    if (error.code == QLatin1String("WrongAccount") && !error.isNamedByService)
        return wrongAccountText(error, profile);
    return std::nullopt;
}

QString codeFailure(const base::Error &error, const QString &profile)
{
    const auto needed = signInText(error, profile);
    // Another code changes nothing about an account that is not the right one, or a locked
    // keychain.
    if (needed && profiles::signInNeedOf(error) != SignInNeed::MfaCode)
        return needed->titledCause() + u'\n' + needed->next;
    QString why = error.kind == base::ErrorKind::AccessDenied ? refusedCode(error, profile)
                                                              : signInFailure(error, profile);
    if (needed)
        why = needed->titledCause();
    return why + u'\n'
           + SignInWords::tr("A code works once: wait for the next one. If that is refused too, "
                             "check the clock of the device.");
}

QString signInFailure(const base::Error &error, const QString &profile)
{
    const QString &code = error.code;
    if (const auto trouble = base::secretTroubleOf(error)) {
        const SignInText text = keychainText(*trouble, error, profile);
        return text.title + QStringLiteral(". ") + text.next;
    }
    if (code == QLatin1String("SignInTimedOut") || code.startsWith(QLatin1String("ExpiredToken")))
        return SignInWords::tr("Nobody signed in before the time was up.");
    if (code == QLatin1String("BrowserRefused") || code.startsWith(QLatin1String("AccessDenied")))
        return SignInWords::tr("The sign-in was refused: %1").arg(saidBy(error));
    if (code == QLatin1String("MfaCodeUsed") && !error.isNamedByService)
        return SignInWords::tr("This code was used a moment ago, and was not sent again.");
    if (error.kind == base::ErrorKind::Credentials)
        return SignInWords::tr("The sign-in is not valid: %1").arg(saidBy(error));
    return errorText(error, {.doing = {}, .account = {}, .region = {}, .profile = profile}).cause;
}

} // namespace ui
