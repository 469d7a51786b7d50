// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk.h"

#include "ui/text/errortext.h"
#include "ui/text/signinhelp.h"

namespace ui {

Desk::Desk(Backend &backend, base::Settings &settings, QObject *parent)
    : QObject(parent), m_backend(backend), m_settings(settings), m_regions(backend, settings)
{
    connect(&m_backend, &Backend::simulatorReplaced, this, &Desk::closeSimulated);
    connect(&m_backend, &Backend::identityDoubted, this, &Desk::confirmIdentity);
    connect(&m_backend, &Backend::credentialsRenewed, this, &Desk::askAgain);
    connect(&m_backend, &Backend::callerKnown, this, &Desk::onCallerKnown);
}

Desk::~Desk()
{
    delete m_identifyCall;
    delete m_accountsCall;
    for (const auto &[profile, call] : m_confirmCalls)
        delete call;
}

cutover::ScopeWatch &Desk::watchOf(const cutover::Scope &scope)
{
    auto &watch = m_watches[scope];
    if (!watch) {
        watch = std::make_unique<cutover::ScopeWatch>(m_backend.clients(), scope);
        m_locks.add(watch->jobs());
        emit watchOpened(watch.get());
    }
    return *watch;
}

std::vector<cutover::ScopeWatch *> Desk::watches() const
{
    std::vector<cutover::ScopeWatch *> all;
    for (const auto &[scope, watch] : m_watches)
        all.push_back(watch.get());
    return all;
}

void Desk::beginWith(const base::ProfileId &id)
{
    const profiles::Profile *profile = find(id);
    const bool isOpen = id == m_profile && m_state == State::Ready;
    if (!profile || !profile->isUsable() || isOpen)
        return;
    const aws::Region region = m_regions.regionFor(*profile, m_profile, m_region);
    close();
    m_profile = id;
    m_region = region;
    m_settings.setProfile(id.toString());
    identify();
}

void Desk::chooseRegion(const aws::Region &region)
{
    if (m_state == State::NoProfile || (region == m_region && m_state == State::Ready))
        return;
    close();
    m_region = region;
    m_regions.remember(m_profile, region);
    identify();
}

void Desk::chooseAccount(const base::AccountId &account)
{
    if (m_state != State::Ready || account == m_current->scope().account)
        return;
    m_accounts.addTyped(account);
    open(account);
    emit accountsChanged();
}

void Desk::askIdentity()
{
    close();
    identify();
}

void Desk::refresh()
{
    if (m_current)
        m_current->refresh();
    else if (m_state == State::IdentityFailed)
        askIdentity();
}

void Desk::identify()
{
    forgetIdentity();
    if (m_region.isEmpty()) {
        setState(State::NoRegion);
        return;
    }
    auto *call = m_backend.identify(m_profile, m_region, this);
    m_identifyCall = call;
    base::whenDone<Identity>(
        call, this, [this](const base::Result<Identity> &outcome) { onIdentity(outcome); });
    call->start();
    setState(State::Identifying);
}

void Desk::forgetIdentity()
{
    m_identity.reset();
    m_identityError.reset();
    m_accounts = {};
    emit accountsChanged();
}

void Desk::onIdentity(const base::Result<Identity> &outcome)
{
    m_identifyCall = nullptr;
    if (!outcome) {
        m_identityError = outcome.error();
        setState(State::IdentityFailed);
        return;
    }
    m_identity = *outcome;
    learn(m_profile, m_identity->account);
    emit identified(m_profile);
    m_accounts = AccountList(m_identity->account);
    open(m_identity->account);
    readAccounts();
}

void Desk::readAccounts()
{
    const auto client = m_backend.clients().client(m_current->scope());
    if (!client)
        return;
    auto *call = (*client)->listManagedAccounts(this);
    m_accountsCall = call;
    base::whenDone<mgn::Listing<base::AccountId>>(
        call, this, [this](const auto &outcome) { onAccounts(outcome); });
    call->start();
    emit accountsChanged();
}

void Desk::onAccounts(const base::Result<mgn::Listing<base::AccountId>> &outcome)
{
    m_accountsCall = nullptr;
    if (outcome)
        m_accounts.addMembers(*outcome);
    else
        m_accounts.noteFailure(errorText(outcome.error(), {.doing = {},
                                                           .account = m_identity->account.grouped(),
                                                           .region = m_region.toString(),
                                                           .profile = profileName()})
                                   .cause);
    emit accountsChanged();
}

void Desk::open(const base::AccountId &account)
{
    if (m_current)
        m_current->hide();
    m_current = &watchOf({.profile = m_profile, .account = account, .region = m_region});
    m_current->show();
    setState(State::Ready);
    emit currentChanged();
}

void Desk::close()
{
    delete m_identifyCall;
    delete m_accountsCall;
    if (!m_current)
        return;
    m_current->hide();
    m_current = nullptr;
    emit currentChanged();
}

void Desk::confirmIdentity(const base::ProfileId &profile)
{
    const aws::Region region = regionToAsk(profile);
    const bool isAsked = m_confirmCalls[profile] || (profile == m_profile && m_identifyCall);
    if (isAsked || region.isEmpty())
        return;
    auto *call = m_backend.identify(profile, region, this);
    m_confirmCalls[profile] = call;
    base::whenDone<Identity>(call, this, [this, profile](const base::Result<Identity> &outcome) {
        onConfirmed(profile, outcome);
    });
    call->start();
}

aws::Region Desk::regionToAsk(const base::ProfileId &profile) const
{
    if (profile == m_profile)
        return m_region;
    for (const auto &[scope, watch] : m_watches) {
        if (scope.profile == profile)
            return scope.region;
    }
    return {};
}

void Desk::onConfirmed(const base::ProfileId &profile, const base::Result<Identity> &outcome)
{
    m_confirmCalls.erase(profile);
    const bool isShown = profile == m_profile;
    if (isShown && m_state != State::Ready)
        return;
    if (!outcome && needsPerson(outcome.error())) {
        emit signInNeeded(profile, outcome.error());
        return;
    }
    if (outcome && isShown)
        return takeCaller(*outcome, CallerChange::KeysChanged);
    if (outcome) {
        learn(profile, outcome->account);
        emit identified(profile);
    }
    if (!isShown)
        return;
    close();
    forgetIdentity();
    m_identityError = outcome.error();
    setState(State::IdentityFailed);
}

void Desk::takeCaller(const Identity &identity, CallerChange why)
{
    const base::AccountId before = m_identity->account;
    if (before == identity.account) {
        m_identity = identity;
        emit stateChanged();
        emit identified(m_profile);
        return m_current->refresh();
    }
    close();
    forgetIdentity();
    onIdentity(identity);
    emit callerChanged(before, identity.account, why);
}

void Desk::closeSimulated()
{
    const bool wasShown = isSimulated();
    if (wasShown) {
        close();
        forgetIdentity();
        m_profile = {};
        m_region = {};
    }
    closeSimulatedWatches();
    m_regions.forgetSimulated();
    // Last: whoever asks then which scopes are left must not find the ones that go.
    if (wasShown)
        setState(State::NoProfile);
}

void Desk::closeSimulatedWatches()
{
    for (auto entry = m_watches.begin(); entry != m_watches.end();) {
        if (m_backend.isSimulated(entry->first.profile)) {
            emit watchClosing(entry->second.get());
            entry = m_watches.erase(entry);
        } else {
            ++entry;
        }
    }
}

void Desk::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace ui
