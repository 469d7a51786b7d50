// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk.h"

#include "ui/text/errortext.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

namespace ui {

Desk::Desk(Backend &backend, base::Settings &settings, QObject *parent)
    : QObject(parent), m_backend(backend), m_settings(settings)
{}

Desk::~Desk()
{
    delete m_identifyCall;
    delete m_accountsCall;
}

QString Desk::nameOf(const base::ProfileId &id) const
{
    const profiles::Profile *profile = find(id);
    return profile ? visibleText(profile->name, 128) : QString();
}

cutover::ScopeWatch &Desk::watchOf(const cutover::Scope &scope)
{
    auto &watch = m_watches[scope];
    if (!watch) {
        watch = std::make_unique<cutover::ScopeWatch>(m_backend.clients(), scope);
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

void Desk::chooseProfile(const base::ProfileId &id)
{
    const profiles::Profile *profile = find(id);
    if (!profile || !profile->isUsable())
        return;
    close();
    m_profile = id;
    m_region = regionFor(*profile);
    m_settings.setProfile(id.toString());
    identify();
}

void Desk::chooseRegion(const aws::Region &region)
{
    if (region == m_region && m_state == State::Ready)
        return;
    close();
    m_region = region;
    m_wasRegionChosen = true;
    m_settings.setRegion(m_profile.toString(), region.toString());
    identify();
}

void Desk::chooseAccount(const base::AccountId &account)
{
    if (m_state != State::Ready || account == m_current->scope().account)
        return;
    const bool isListed = std::any_of(m_accounts.begin(), m_accounts.end(),
                                      [&](const auto &entry) { return entry.id == account; });
    if (!isListed)
        m_accounts.append({account, tr("Typed account")});
    open(account);
    emit accountsChanged();
}

void Desk::identifyAgain()
{
    close();
    identify();
}

void Desk::refresh()
{
    if (m_current)
        m_current->refresh();
    else if (m_state == State::IdentityFailed)
        identifyAgain();
}

aws::Region Desk::regionFor(const profiles::Profile &profile) const
{
    if (const aws::Region first = m_backend.initialRegion(); !first.isEmpty() && !m_wasRegionChosen)
        return first;
    const auto remembered = aws::Region::parse(m_settings.region(profile.id.toString()));
    if (remembered && !profile.isSimulated())
        return *remembered;
    return profile.region.value_or(aws::Region());
}

const profiles::Profile *Desk::find(const base::ProfileId &id) const
{
    const auto &all = m_backend.profiles();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const profiles::Profile &p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

void Desk::identify()
{
    m_identity.reset();
    m_identityError.reset();
    m_accounts.clear();
    m_accountsNote.clear();
    emit accountsChanged();
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

void Desk::onIdentity(const base::Result<Identity> &outcome)
{
    m_identifyCall = nullptr;
    if (!outcome) {
        m_identityError = outcome.error();
        setState(State::IdentityFailed);
        return;
    }
    m_identity = *outcome;
    m_accounts = {{m_identity->account, tr("This account")}};
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
    if (!outcome) {
        m_accountsNote =
            tr("The member accounts could not be listed: %1 You can type an account id.")
                .arg(errorText(outcome.error(), {.doing = {},
                                                 .account = m_identity->account.grouped(),
                                                 .region = m_region.toString(),
                                                 .profile = profileName()})
                         .cause);
    } else {
        for (const base::AccountId &account : outcome->items) {
            if (account != m_identity->account)
                m_accounts.append({account, tr("Member account")});
        }
        if (m_accounts.size() == 1)
            m_accountsNote =
                tr("AWS names no member accounts: this account is neither the management account "
                   "of an organization nor MGN's delegated administrator, or MGN's global view is "
                   "off. You can type an account id.");
    }
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

void Desk::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace ui
