// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/readonlytext.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

QString readOnlyReason(bool isSessionReadOnly, const profiles::Profile *profile)
{
    if (isSessionReadOnly)
        return QCoreApplication::translate("ui::ReadOnlyText", "This session is read-only.");
    if (!profile || !profile->marks.isReadOnly)
        return {};
    const char *why =
        profile->marks.isUnreadable
            ? QT_TRANSLATE_NOOP("ui::ReadOnlyText", "The marks of profile %1 cannot be read: it is "
                                                    "read-only until they can.")
            : QT_TRANSLATE_NOOP("ui::ReadOnlyText", "Profile %1 is read-only.");
    return QCoreApplication::translate("ui::ReadOnlyText", why)
        .arg(visibleText(profile->name, 128));
}

} // namespace ui
