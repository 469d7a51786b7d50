// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/signinhelp.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"

#include <QCoreApplication>

namespace ui {

bool needsPerson(const base::Error &error)
{
    return profiles::signInNeedOf(error) || base::secretTroubleOf(error);
}

bool signInHelps(const base::Error &error)
{
    return error.kind == base::ErrorKind::Credentials || needsPerson(error);
}

QString signInAction()
{
    return QCoreApplication::translate("ui::SignInHelp", "Sign in again");
}

QString signInNeedText(const base::Error &error, const QString &profile)
{
    using profiles::SignInNeed;
    const auto need = profiles::signInNeedOf(error);
    const char *text = QT_TRANSLATE_NOOP(
        "ui::SignInHelp", "Sign in needed: AWS does not accept the credentials of %1 any more");
    if (need == SignInNeed::MfaCode)
        text = QT_TRANSLATE_NOOP("ui::SignInHelp", "Sign in needed: MFA code of %1");
    else if (need == SignInNeed::IdentityCenter)
        text = QT_TRANSLATE_NOOP("ui::SignInHelp", "Sign in needed: Identity Center of %1");
    else if (need == SignInNeed::Consent)
        text = QT_TRANSLATE_NOOP("ui::SignInHelp", "Sign in needed: the command of %1 is to be "
                                                   "allowed");
    else if (need == SignInNeed::OpenProfile)
        text = QT_TRANSLATE_NOOP("ui::SignInHelp", "Sign in needed: %1 uses the role of this "
                                                   "machine, which is asked once you open it");
    else if (base::secretTroubleOf(error))
        text = QT_TRANSLATE_NOOP("ui::SignInHelp",
                                 "Sign in needed: the keychain does not give the keys of %1");
    return QCoreApplication::translate("ui::SignInHelp", text).arg(profile);
}

} // namespace ui
