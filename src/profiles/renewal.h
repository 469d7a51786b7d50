// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/credentialbook.h"

namespace profiles {

/// How long before their end credentials are renewed, as AWS's SDKs do ("advisory refresh").
inline constexpr std::chrono::minutes kRenewalLead{15};

/// No person is needed to fetch them again, as far as can be known beforehand.
[[nodiscard]] bool renewsItself(const CredentialChain &chain);
/// From when on they are to be renewed; a third of a short life, so that credentials of 15 minutes
/// are not renewed all the time. Nullopt for credentials without an end.
[[nodiscard]] std::optional<base::Instant> renewalDue(const CredentialBook::Entry &entry);

} // namespace profiles
