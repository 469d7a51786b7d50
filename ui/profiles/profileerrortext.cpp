// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profileerrortext.h"

#include "profiles/signinneed.h"
#include "ui/profiles/keychainview.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr qsizetype kLongestMessage = 300;

struct ProfileErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ProfileError)
};

/// %1 is the error's message.
struct KnownProfileError {
    const char *code;
    const char *text;
};

constexpr std::array kKnownErrors{
    KnownProfileError{"NameTaken",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "Another profile of this program has this name. Choose "
                                        "another name.")},
    KnownProfileError{"NotSaved",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "The settings of this program cannot be written: %1. "
                                        "Check the folder and the space on the disk.")},
    KnownProfileError{"LoopingProfiles",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "The role would be assumed with its own "
                                        "credentials: %1. Choose another source profile.")},
    KnownProfileError{"ProfileInUse",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "Roles are assumed with this profile: %1. Give them "
                                        "another source profile, or delete them first.")},
    KnownProfileError{"WrongAccount",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "The credentials belong to another account than the "
                                        "one this profile is held to: %1. Check the keys, or "
                                        "edit “Only account”.")},
};

QString knownText(const base::Error &error)
{
    const auto *found = std::find_if(kKnownErrors.begin(), kKnownErrors.end(),
                                     [&error](const KnownProfileError &known) {
                                         return error.code == QLatin1String(known.code);
                                     });
    if (found == kKnownErrors.end())
        return {};
    return QCoreApplication::translate("ui::ProfileError", found->text)
        .replace(QStringLiteral("%1"), visibleText(error.message, kLongestMessage));
}

QString needText(profiles::SignInNeed need)
{
    switch (need) {
    case profiles::SignInNeed::MfaCode:
        return ProfileErrorWords::tr("It asks for the code of an MFA device. Choose the profile in "
                                     "the window: the code is asked for there.");
    case profiles::SignInNeed::IdentityCenter:
        return ProfileErrorWords::tr("It needs a sign-in to IAM Identity Center. Edit the profile "
                                     "and sign in there, or choose it in the window.");
    case profiles::SignInNeed::Consent:
        return ProfileErrorWords::tr("Its program was not allowed to be run. Edit the profile and "
                                     "allow it there, or choose the profile in the window.");
    }
    return {};
}

QString ownWords(const base::Error &error)
{
    if (const auto trouble = base::secretTroubleOf(error))
        return secretTroubleText(*trouble);
    const auto need = profiles::signInNeedOf(error);
    return need ? needText(*need) : knownText(error);
}

} // namespace

ErrorText profileErrorText(const base::Error &error, const QString &doing,
                           const QString &profileName)
{
    ErrorText text = errorText(error, {.doing = doing,
                                       .account = {},
                                       .region = {},
                                       .profile = visibleText(profileName, kLongestMessage)});
    const QString own = ownWords(error);
    if (!own.isEmpty())
        text.cause = own;
    // Whoever cancelled knows what to do next; our own words say it already.
    if (!own.isEmpty() || error.kind == base::ErrorKind::Cancelled)
        text.next.clear();
    return text;
}

Flash profileFailure(const base::Error &error, const QString &doing, const QString &profileName)
{
    const ErrorText text = profileErrorText(error, doing, profileName);
    return {.id = QStringLiteral("profile"),
            .tone = error.kind == base::ErrorKind::Cancelled ? Tone::Neutral : Tone::Bad,
            .title = text.title,
            .text = text.body(),
            .details = text.details,
            .actionText = {},
            .action = {}};
}

} // namespace ui
