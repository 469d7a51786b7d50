// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profile.h"

namespace profiles {

base::ProfileId awsProfileId(const QString &name)
{
    return base::ProfileId(QStringLiteral("aws:") + name);
}

base::ProfileId environmentProfileId()
{
    return base::ProfileId(QStringLiteral("environment"));
}

base::ProfileId simulatedProfileId(const QString &name)
{
    return base::ProfileId(QStringLiteral("simulator:") + name);
}

} // namespace profiles
