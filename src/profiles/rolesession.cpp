// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/rolesession.h"

namespace profiles {

sts::AssumeRoleRequest roleRequest(const AssumedRole &role, const base::SecretBytes &code)
{
    sts::AssumeRoleRequest request;
    request.roleArn = role.roleArn;
    request.sessionName =
        role.sessionName.isEmpty() ? QStringLiteral("cutover-desk") : role.sessionName;
    request.externalId = role.externalId;
    request.mfaSerial = role.mfaSerial;
    request.tokenCode = code;
    request.duration = role.duration;
    return request;
}

} // namespace profiles
