// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/saveprofilecall.h"

#include <utility>

namespace profiles {

SaveProfileCall::SaveProfileCall(Draft draft, ProfileStore &store, base::SecretStore &secrets,
                                 QObject *parent)
    : SteppedCall(parent), m_draft(std::move(draft)), m_store(store), m_secrets(secrets)
{}

void SaveProfileCall::run()
{
    // Refused before the secret is written: the old one could not be brought back.
    const base::Result<> allowed = m_store.checkSave(m_draft.profile);
    if (!allowed)
        return finish(allowed);
    if (!m_draft.secret)
        return saveVisible();
    step(m_secrets.write(m_draft.profile.id, packed(*m_draft.secret), this),
         [this] { saveVisible(); });
}

void SaveProfileCall::saveVisible()
{
    // Who listens to the store may end this call.
    const QPointer<SaveProfileCall> self(this);
    ProfileStore &store = m_store;
    const OwnProfile profile = m_draft.profile;
    const MarksChange marks = m_draft.marks;
    base::Result<> result = store.save(profile);
    if (result)
        result = store.changeMarks(profile.id, marks);
    if (!self)
        return;
    if (!result && m_draft.secret && !store.findOwn(profile.id))
        return takeSecretBack(result);
    finish(result);
}

void SaveProfileCall::takeSecretBack(const base::Result<> &why)
{
    stepAnyway(m_secrets.remove(m_draft.profile.id, this),
               [this, why](const base::Result<> &) { finish(why); });
}

} // namespace profiles
