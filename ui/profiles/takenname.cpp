// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/takenname.h"

#include "profiles/profilenames.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct TakenNameWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TakenName)
};

QString textOfOther(const profiles::Profile &other)
{
    const QString name = visibleText(other.name, 128);
    if (other.isOwn())
        return TakenNameWords::tr("This program has a profile %1 already. Choose another name; "
                                  "capital letters make no difference.")
            .arg(name);
    if (other.kind == profiles::ProfileKind::Environment)
        return TakenNameWords::tr("The profile of the environment is called %1. Choose another "
                                  "name.")
            .arg(name);
    return TakenNameWords::tr("AWS's files have a profile %1. Choose another name, so that nobody "
                              "takes one for the other; capital letters make no difference.")
        .arg(name);
}

} // namespace

QString takenNameProblem(const QString &name, const base::ProfileId &self,
                         const profiles::ProfileStore &store)
{
    for (const profiles::Profile &other : store.profiles()) {
        if (!other.isSimulated() && other.id != self && profiles::isSameName(name, other.name))
            return textOfOther(other);
    }
    return {};
}

} // namespace ui
