// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk.h"

#include "ui/foundprofiles.h"
#include "ui/text/profiletext.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// `callers`, and for the wanted profiles the accounts that `before` remembers.
template <class Wanted, class Before>
Callers withRemembered(Callers callers, const QList<profiles::Profile> &profiles, Wanted isWanted,
                       Before before)
{
    for (const profiles::Profile &profile : profiles) {
        if (!isWanted(profile))
            continue;
        if (const std::optional<base::AccountId> account = before(profile.id))
            callers[profile.id] = *account;
    }
    return callers;
}

} // namespace

const profiles::Profile *Desk::find(const base::ProfileId &id) const
{
    const auto &all = m_backend.profiles();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const profiles::Profile &p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

QString Desk::nameOf(const base::ProfileId &id) const
{
    const profiles::Profile *profile = find(id);
    return profile ? profileLabel(*profile, m_backend.profiles()) : QString();
}

cutover::Scope Desk::place() const
{
    return m_current ? m_current->scope()
                     : cutover::Scope{.profile = m_profile, .account = {}, .region = m_region};
}

PlaceMarks Desk::marksOf(const cutover::Scope &scope) const
{
    PlaceMarks marks;
    if (const profiles::Profile *own = find(scope.profile))
        marks.colour = own->marks.colour;
    std::vector<cutover::Scope> opened;
    for (const auto &[place, watch] : m_watches)
        opened.push_back(place);
    auto mark = productionMark(scope, m_backend.profiles(), knownCallers(), opened);
    // What was remembered hides no account that the settings name now.
    if (!mark)
        mark = productionMark(scope, m_backend.profiles(), m_callers, opened);
    if (!mark)
        return marks;
    marks.isProduction = true;
    if (mark->profile != scope.profile)
        marks.productionProfile = nameOf(mark->profile);
    if (!mark->colour.isEmpty())
        marks.colour = mark->colour;
    return marks;
}

/// Others ask, too: a test of the connection, a renewal.
void Desk::onCallerKnown(const base::ProfileId &profile, const base::AccountId &account)
{
    learn(profile, account);
    const bool isOpen = profile == m_profile && m_state == State::Ready;
    if (isOpen && m_identity->account != account)
        confirmIdentity(profile);
}

/// Remembered, so that another profile is warned of production in the next run, too.
void Desk::learn(const base::ProfileId &profile, const base::AccountId &account)
{
    const base::AccountId before = std::exchange(m_callers[profile], account);
    if (!m_backend.isSimulated(profile))
        m_settings.setAccount(profile.toString(), account.toString());
    if (before != account)
        emit callersChanged();
}

Callers Desk::knownCallers() const
{
    const auto isWanted = [this](const profiles::Profile &profile) {
        return profile.marks.isProduction && !m_callers.contains(profile.id);
    };
    return withRemembered(m_callers, m_backend.profiles(), isWanted,
                          [this](const base::ProfileId &id) { return remembered(id); });
}

AccountNames Desk::accountNamesFor(const base::ProfileId &preferred) const
{
    const auto isWanted = [this](const profiles::Profile &profile) {
        return !profile.marks.label.isEmpty() && accountOf(profile.id).isEmpty();
    };
    const Callers callers =
        withRemembered(m_callers, m_backend.profiles(), isWanted,
                       [this](const base::ProfileId &id) { return remembered(id); });
    return accountNames(m_backend.profiles(), callers, preferred);
}

std::optional<base::AccountId> Desk::remembered(const base::ProfileId &profile) const
{
    return base::AccountId::parse(m_settings.account(profile.toString()));
}

base::ProfileId Desk::lastProfile() const
{
    return lastUsedProfile(m_backend.profiles(), base::ProfileId(m_settings.profile()));
}

base::AccountId Desk::accountOf(const base::ProfileId &id) const
{
    const base::AccountId caller = callerOf(id);
    const profiles::Profile *profile = find(id);
    if (!caller.isEmpty() || !profile)
        return caller;
    return profile->marks.pinnedAccount.value_or(profile->accountHint.value_or(caller));
}

bool Desk::isProduction(const base::ProfileId &profile) const
{
    const auto isMarked = [this, &profile](const base::AccountId &account) {
        return marksOf({.profile = profile, .account = account, .region = {}}).isProduction;
    };
    if (isMarked(accountOf(profile)))
        return true;
    // While AWS was not asked in this run it may be the account of the last one.
    const auto before = remembered(profile);
    return callerOf(profile).isEmpty() && before && isMarked(*before);
}

} // namespace ui
