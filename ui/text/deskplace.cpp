// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/deskplace.h"

namespace ui {

ErrorPlace placeOf(const Desk &desk, const QString &doing)
{
    const cutover::ScopeWatch *watch = desk.current();
    return {.doing = doing,
            .account = watch ? watch->scope().account.grouped() : QString(),
            .region = desk.region().toString(),
            .profile = desk.profileName()};
}

} // namespace ui
