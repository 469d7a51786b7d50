// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/steppedcall.h"
#include "profiles/profilestore.h"

namespace profiles {

/// Deletes a profile of ours: its secret first, which the store proves to be gone, then what can be
/// shown. When the secret could not be removed, the profile stays; also, with its secret, while
/// roles build on it.
class DeleteProfileCall final : public base::SteppedCall<void>
{
    Q_OBJECT

public:
    /// `store` and `secrets` must outlive the call.
    DeleteProfileCall(const base::ProfileId &profile, ProfileStore &store,
                      base::SecretStore &secrets, QObject *parent);

protected:
    void run() override;

private:
    void onSecretRemoved(const base::Result<> &removed);

    base::ProfileId m_profile;
    ProfileStore &m_store;
    base::SecretStore &m_secrets;
};

} // namespace profiles
