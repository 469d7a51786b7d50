// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/profileid.h"
#include "base/result.h"
#include "profiles/configfile.h"
#include "profiles/profilestore.h"

namespace profiles {

/// Turns a live profile into credentials for the signer: one whose keys stand in AWS's files, in
/// the environment or in memory. Files are read at every call, so that rotated keys work at once;
/// nothing is kept. Errors (Configuration) name the profile, its files and the
/// missing key, never a secret.
class CredentialResolver
{
public:
    /// `store` must outlive the resolver.
    explicit CredentialResolver(const ProfileStore &store) : m_store(store) {}

    /// "UnsupportedProfile" when credentials need more than to be read: a role, a sign-in, the
    /// keychain.
    [[nodiscard]] base::Result<aws::Credentials> resolve(const base::ProfileId &id) const;
    /// The keys that a chain begins with, FileKeys or EnvironmentKeys, whatever else their profile
    /// says. "UnsupportedStep" for any other step.
    [[nodiscard]] base::Result<aws::Credentials> resolveStep(const CredentialStep &step) const;

private:
    [[nodiscard]] base::Result<aws::Credentials> fromFiles(const QString &name,
                                                           bool isStepOfChain) const;
    [[nodiscard]] base::Result<aws::Credentials> fromEnvironment() const;

    const ProfileStore &m_store;
};

} // namespace profiles
