// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/saveprofilecall.h"

#include <utility>

namespace profiles {

SaveProfileCall::SaveProfileCall(Draft draft, ProfileStore &store, base::SecretStore &secrets,
                                 QObject *parent)
    : TypedCall(parent), m_draft(std::move(draft)), m_store(store), m_secrets(secrets)
{}

void SaveProfileCall::run()
{
    // Refused before the secret is written: the old one could not be brought back.
    const base::Result<> allowed = m_store.checkSave(m_draft.profile);
    if (!allowed)
        return finish(allowed);
    if (!m_draft.secret)
        return saveVisible();
    auto *writing = m_secrets.write(m_draft.profile.id, packed(*m_draft.secret), this);
    m_writing = writing;
    base::whenDone(writing, this, [this](const base::Result<> &written) {
        m_writing.clear();
        if (written)
            saveVisible();
        else
            finish(written);
    });
    writing->start();
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
    auto *removing = m_secrets.remove(m_draft.profile.id, this);
    m_writing = removing;
    base::whenDone(removing, this, [this, why](const base::Result<> &) {
        m_writing.clear();
        finish(why);
    });
    removing->start();
}

void SaveProfileCall::abort()
{
    delete m_writing.data();
}

} // namespace profiles
