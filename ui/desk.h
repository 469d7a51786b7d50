// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "cutover/lockbook.h"
#include "cutover/scopewatch.h"
#include "ui/accountlist.h"
#include "ui/backend.h"
#include "ui/productionmark.h"
#include "ui/regionmemory.h"
#include "ui/text/accountnames.h"
#include "ui/text/readonlytext.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace ui {

/// What the window is about: the chosen profile, region and acting account, who the caller is, and
/// the watches of all scopes that were opened. No widgets. A scope is opened only after the
/// caller's identity is known.
class Desk : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { NoProfile, NoRegion, Identifying, IdentityFailed, Ready };
    Q_ENUM(State)
    /// Why a profile's keys belong to another account now.
    enum class CallerChange : std::uint8_t { KeysChanged, SignedIn };
    Q_ENUM(CallerChange)

    /// Both must outlive the desk.
    Desk(Backend &backend, base::Settings &settings, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Backend &backend() const { return m_backend; }
    [[nodiscard]] const base::ProfileId &profile() const { return m_profile; }
    [[nodiscard]] QString profileName() const { return nameOf(m_profile); }
    /// As it is shown, told from others of the same name; empty for a profile that is not there.
    [[nodiscard]] QString nameOf(const base::ProfileId &profile) const;
    /// Null while none is chosen, and when the chosen one has left the files.
    [[nodiscard]] const profiles::Profile *chosenProfile() const { return find(m_profile); }
    /// Null for a profile that is not there.
    [[nodiscard]] const profiles::Profile *find(const base::ProfileId &id) const;
    [[nodiscard]] const aws::Region &region() const { return m_region; }
    [[nodiscard]] const std::optional<Identity> &identity() const { return m_identity; }
    [[nodiscard]] const std::optional<base::Error> &identityError() const
    {
        return m_identityError;
    }
    [[nodiscard]] bool isSimulated() const { return m_backend.isSimulated(m_profile); }
    /// What the user calls the accounts that profiles have, or had in an earlier run where nothing
    /// newer is known; the words of `preferred` win.
    [[nodiscard]] AccountNames accountNamesFor(const base::ProfileId &preferred) const;

    /// Why nothing may be changed through that profile, in words; empty when it may.
    [[nodiscard]] QString readOnlyReason(const base::ProfileId &profile) const
    {
        return ui::readOnlyReason(m_backend.isReadOnly(), find(profile));
    }

    /// What is marked there, by its own profile or by any that acts on the same account.
    [[nodiscard]] PlaceMarks marksOf(const cutover::Scope &scope) const;
    /// The one of AWS that was used last, here or by its marks; empty where none was.
    [[nodiscard]] base::ProfileId lastProfile() const;
    /// Opening that profile leads into an account that is marked, as far as it is known from this
    /// run, its settings or an earlier run.
    [[nodiscard]] bool isProduction(const base::ProfileId &profile) const;
    /// The account of that profile: its caller's, else the one that its marks or settings name.
    [[nodiscard]] base::AccountId accountOf(const base::ProfileId &profile) const;
    /// Whose keys that profile has, as far as AWS was asked; empty while it was not.
    [[nodiscard]] base::AccountId callerOf(const base::ProfileId &profile) const
    {
        const auto known = m_callers.find(profile);
        return known == m_callers.end() ? base::AccountId() : known->second;
    }
    /// What the window is about, as far as it is known: without an account until one is open.
    [[nodiscard]] cutover::Scope place() const;

    /// Of the scope that is shown; null unless Ready.
    [[nodiscard]] cutover::ScopeWatch *current() const { return m_current; }
    /// Of any scope, opened when it was not yet; what is shown stays as it is.
    [[nodiscard]] cutover::ScopeWatch &watchOf(const cutover::Scope &scope);
    /// All that were opened, in the order of their scopes.
    [[nodiscard]] std::vector<cutover::ScopeWatch *> watches() const;

    /// Of all that were opened, by account and region.
    [[nodiscard]] const cutover::LockBook &locks() const { return m_locks; }

    /// This account first, then the members that ListManagedAccounts names and those typed.
    [[nodiscard]] const QList<ScopeBar::AccountEntry> &accounts() const
    {
        return m_accounts.entries();
    }
    /// Why there are no member accounts, or not all; empty when all is well, or while asking.
    [[nodiscard]] const QString &accountsNote() const { return m_accounts.note(); }

    /// A person opens it: in the region chosen for it last, else its own; one that names none keeps
    /// the one in view. Where it is open already, all that is shown and ticked stays.
    void chooseProfile(const base::ProfileId &profile);
    /// The same where the program picks it, at its start or behind a button that does not name it:
    /// one with the role of this machine waits for a person to open it.
    void beginWith(const base::ProfileId &profile);
    void chooseRegion(const aws::Region &region);
    void chooseAccount(const base::AccountId &account);
    /// A person wants to get in: opens the profile, where it waited for that.
    void identifyAgain();
    /// A person has signed in: with the account that is shown already the view and the selection
    /// stay. What is watched with this profile is asked at once.
    void takeSignIn(const base::ProfileId &profile, const Identity &identity);
    /// Where to ask whose keys those of `profile` are: the region that is shown, else that of a
    /// watch; empty where neither is.
    [[nodiscard]] aws::Region regionToAsk(const base::ProfileId &profile) const;
    /// Asks again whose keys a profile has, without closing what is shown: after a person has
    /// signed in, and whenever the backend doubts it. Of a profile whose scope is open. Ends with
    /// identified() or signInNeeded(); another failure of the one that is shown closes its scope.
    void confirmIdentity(const base::ProfileId &profile);
    void refresh();

signals:
    void stateChanged();
    void accountsChanged();
    /// Another scope is shown, or none.
    void currentChanged();
    /// Once for each scope, before currentChanged() where it is going to be shown.
    void watchOpened(cutover::ScopeWatch *watch);
    /// What it watched is no longer there, as with another simulator: it is deleted right after
    /// this, so whoever holds it or its stores lets go now. It is not the current one any more.
    void watchClosing(cutover::ScopeWatch *watch);
    /// The keys of the chosen profile belong to another account now. The scope that was shown was
    /// closed and the new caller's own one opened.
    void callerChanged(const base::AccountId &before, const base::AccountId &now,
                       ui::Desk::CallerChange why);
    /// Whose account some profile has was learnt, here or elsewhere: what is production, and how
    /// accounts are called, may be another from now on.
    void callersChanged();
    /// AWS has said whose keys that profile has, for the first time or again.
    void identified(const base::ProfileId &profile);
    /// Only a person brings new credentials for a profile whose scope is open: profiles::
    /// signInNeeded() or base::secretError(). What is shown stays as it is.
    void signInNeeded(const base::ProfileId &profile, const base::Error &error);

private:
    void askIdentity();
    void identify();
    void onIdentity(const base::Result<Identity> &outcome);
    void onConfirmed(const base::ProfileId &profile, const base::Result<Identity> &outcome);
    void takeCaller(const Identity &identity, CallerChange why);
    void askAgain(const base::ProfileId &profile);
    void pollOthers(const base::ProfileId &profile);
    void onCallerKnown(const base::ProfileId &profile, const base::AccountId &account);
    void learn(const base::ProfileId &profile, const base::AccountId &account);
    /// Those of this run, and those of earlier ones where nobody was asked yet.
    [[nodiscard]] Callers knownCallers() const;
    /// What AWS said of that profile last, in this run or before.
    [[nodiscard]] std::optional<base::AccountId> remembered(const base::ProfileId &profile) const;
    void forgetIdentity();
    void closeSimulated();
    void closeSimulatedWatches();
    void readAccounts();
    void onAccounts(const base::Result<mgn::Listing<base::AccountId>> &outcome);
    void open(const base::AccountId &account);
    void close();
    void setState(State state);

    Backend &m_backend;
    base::Settings &m_settings;
    State m_state = State::NoProfile;
    base::ProfileId m_profile;
    aws::Region m_region;
    RegionMemory m_regions;
    std::optional<Identity> m_identity;
    std::optional<base::Error> m_identityError;
    Callers m_callers; ///< of every profile that was identified
    AccountList m_accounts;
    cutover::LockBook m_locks;
    std::map<cutover::Scope, std::unique_ptr<cutover::ScopeWatch>> m_watches;
    cutover::ScopeWatch *m_current = nullptr;
    QPointer<base::Call> m_identifyCall;
    QPointer<base::Call> m_accountsCall;
    std::map<base::ProfileId, QPointer<base::Call>> m_confirmCalls; ///< whose keys have changed
};

} // namespace ui
