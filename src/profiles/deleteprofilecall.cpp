// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/deleteprofilecall.h"

namespace profiles {

DeleteProfileCall::DeleteProfileCall(const base::ProfileId &profile, ProfileStore &store,
                                     base::SecretStore &secrets, QObject *parent)
    : SteppedCall(parent), m_profile(profile), m_store(store), m_secrets(secrets)
{}

void DeleteProfileCall::run()
{
    // Refused before the secret is gone.
    const base::Result<> allowed = m_store.checkRemove(m_profile);
    if (!allowed)
        return finish(allowed);
    stepAnyway(m_secrets.remove(m_profile, this),
               [this](const base::Result<> &removed) { onSecretRemoved(removed); });
}

void DeleteProfileCall::onSecretRemoved(const base::Result<> &removed)
{
    const auto profile = m_store.findOwn(m_profile);
    // A role or a sign-in has no secret of its own: it can go where there is no keychain.
    const bool hasSecret = !profile || std::holds_alternative<OwnKeys>(profile->source);
    if (!removed && hasSecret)
        return finish(removed);
    // Who listens to the store may end this call.
    const QPointer<DeleteProfileCall> self(this);
    const base::Result<> result = m_store.remove(m_profile);
    if (self)
        finish(result);
}

} // namespace profiles
