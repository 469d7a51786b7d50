// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/profileid.h"
#include "base/result.h"
#include "profiles/profilestore.h"

namespace profiles {

/// Turns a profile into credentials for the signer. Files are read at every call, so that rotated
/// keys work at once; nothing is kept. Errors (Configuration) name the profile, its files and the
/// missing key, never a secret.
class CredentialResolver
{
public:
    /// `store` must outlive the resolver.
    explicit CredentialResolver(const ProfileStore &store) : m_store(store) {}

    [[nodiscard]] base::Result<aws::Credentials> resolve(const base::ProfileId &id) const;

private:
    [[nodiscard]] base::Result<aws::Credentials> fromFiles(const base::ProfileId &id) const;
    [[nodiscard]] base::Result<aws::Credentials> fromEnvironment() const;

    const ProfileStore &m_store;
};

} // namespace profiles
