// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/sourceserver.h"

namespace mgn {

const base::Text &SourceServer::name() const
{
    const IdentificationHints &hints = sourceProperties.identificationHints;
    if (!hints.hostname.isEmpty())
        return hints.hostname;
    if (!hints.fqdn.isEmpty())
        return hints.fqdn;
    for (const auto &[key, value] : tags) {
        if (key.view() == "Name" && !value.isEmpty())
            return value;
    }
    return userProvidedId.isEmpty() ? sourceServerId.text() : userProvidedId;
}

} // namespace mgn
