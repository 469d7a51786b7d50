// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ownprofile.h"

#include <QUuid>

namespace profiles {

base::ProfileId newOwnProfileId()
{
    return base::ProfileId(QStringLiteral("own:")
                           + QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace profiles
