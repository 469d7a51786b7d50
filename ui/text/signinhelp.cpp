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

} // namespace ui
