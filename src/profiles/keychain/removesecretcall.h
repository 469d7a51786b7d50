// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/manifest.h"

namespace profiles::keychain {

/// Removes every entry of a profile, the manifest last: as long as it is there, the profile is
/// known to have something stored.
class RemoveSecretCall final : public base::SteppedCall<void>
{
public:
    RemoveSecretCall(EntryStore &entries, const base::ProfileId &profile, QObject *parent);

protected:
    void run() override;

private:
    void onManifest(const std::optional<base::SecretBytes> &entry);
    void clearSlotA();
    void clearSlotB();
    void removeManifest();

    EntryStore &m_entries;
    base::ProfileId m_profile;
    int m_knownInA = 0;
    int m_knownInB = 0;
};

} // namespace profiles::keychain
