// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk.h"

#include <utility>

namespace ui {

void Desk::chooseProfile(const base::ProfileId &id)
{
    m_backend.noteOpened(id);
    beginWith(id);
}

void Desk::identifyAgain()
{
    m_backend.noteOpened(m_profile);
    askIdentity();
}

void Desk::takeSignIn(const base::ProfileId &profile, const Identity &identity)
{
    // A question from before would bring the old need back.
    delete std::exchange(m_confirmCalls[profile], nullptr);
    const bool isShown = profile == m_profile && !m_region.isEmpty();
    if (isShown && m_state == State::Ready) {
        takeCaller(identity, CallerChange::SignedIn);
    } else if (isShown) {
        close();
        forgetIdentity();
        onIdentity(identity);
    } else {
        learn(profile, identity.account);
        emit identified(profile);
    }
    pollOthers(profile);
}

/// With credentials that AWS accepts again: what is shown, and what is under way elsewhere.
void Desk::askAgain(const base::ProfileId &profile)
{
    const bool isShown = profile == m_profile;
    if (isShown && m_state == State::IdentityFailed) {
        // Nobody opened it by this: one that waits for a person goes on waiting.
        askIdentity();
        return pollOthers(profile);
    }
    if (isShown && m_state != State::Ready)
        return;
    emit identified(profile);
    if (isShown)
        m_current->refresh();
    pollOthers(profile);
}

void Desk::pollOthers(const base::ProfileId &profile)
{
    for (const auto &[scope, watch] : m_watches) {
        if (scope.profile == profile && watch.get() != m_current && watch->hasUnsettledWork())
            watch->monitor().pollNow();
    }
}

} // namespace ui
