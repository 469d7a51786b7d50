// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profileerrortext.h"

#include "profiles/signinneed.h"
#include "ui/text/signintext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

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
                                        "Check what is named, the folder and the space on the "
                                        "disk.")},
    KnownProfileError{"LoopingProfiles",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "The role would be assumed with its own "
                                        "credentials: %1. Choose another source profile.")},
    KnownProfileError{"ProfileInUse",
                      QT_TRANSLATE_NOOP("ui::ProfileError",
                                        "Roles are assumed with this profile: %1. Give them "
                                        "another source profile, or delete them first.")},
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

} // namespace

ErrorText profileErrorText(const base::Error &error, const QString &doing,
                           const QString &profileName)
{
    ErrorText text = errorText(error, {.doing = doing,
                                       .account = {},
                                       .region = {},
                                       .profile = visibleText(profileName, kLongestMessage),
                                       .repeat = Repeat::ByButton});
    const QString own = knownText(error);
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

Flash withSignIn(Flash failure, const base::Error &error, std::function<void()> signIn)
{
    // A locked keychain has its button where the state of the keychain stands.
    if (!profiles::signInNeedOf(error))
        return failure;
    failure.tone = Tone::Warning;
    failure.actionText = signInActionText(signInText(error, {})->actions.first());
    failure.action = std::move(signIn);
    return failure;
}

} // namespace ui
