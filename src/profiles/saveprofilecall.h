// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/steppedcall.h"
#include "profiles/keysecret.h"
#include "profiles/profilestore.h"

#include <optional>

namespace profiles {

/// Keeps a profile of ours: its secret first, where there is a new one, then what can be shown.
/// When the secret could not be kept, or the store would refuse the profile, nothing is changed.
/// What was decided anew about it is saved along.
class SaveProfileCall final : public base::SteppedCall<void>
{
    Q_OBJECT

public:
    struct Draft {
        OwnProfile profile;
        MarksChange marks{};             ///< onto what is noted when it is saved
        std::optional<KeySecret> secret; ///< none: what is kept stays
    };

    /// `store` and `secrets` must outlive the call.
    SaveProfileCall(Draft draft, ProfileStore &store, base::SecretStore &secrets, QObject *parent);

protected:
    void run() override;

private:
    void saveVisible();
    /// A secret that nothing names would stay for ever.
    void takeSecretBack(const base::Result<> &why);

    Draft m_draft;
    ProfileStore &m_store;
    base::SecretStore &m_secrets;
};

} // namespace profiles
