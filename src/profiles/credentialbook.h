// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/credentialresolver.h"

#include <map>
#include <vector>

namespace profiles {

/// The credentials that may sign now: those of files, environment and simulator are read anew at
/// every use; what was fetched from the keychain, a command or a service is held in memory, for
/// this session only.
class CredentialBook
{
public:
    /// Credentials that were fetched, and what is needed to fetch them again.
    struct Entry {
        CredentialChain chain;
        aws::Region region;
        aws::Credentials credentials;
        base::Instant obtainedAt{};
        bool isRefused = false; ///< AWS accepts them no longer, whatever their end
    };

    /// Both must outlive the book.
    CredentialBook(const ProfileStore &store, const CredentialResolver &live)
        : m_store(store), m_live(live)
    {}

    void keep(const base::ProfileId &profile, Entry entry);
    /// AWS does not accept them: nothing more is signed with them. False when it was known, or when
    /// those that sign now are other ones.
    bool refuse(const base::ProfileId &profile, const QString &accessKeyId);
    void forget(const base::ProfileId &profile) { m_entries.erase(profile); }
    /// Those of profiles that are gone, or get their credentials in another way now; tells which.
    std::vector<base::ProfileId> forgetStale();
    /// Those that came by way of a sign-in that was ended; tells which.
    std::vector<base::ProfileId> forgetSignedOut(const SsoSession &session);
    /// Null when nothing was fetched for the profile as it is now.
    [[nodiscard]] const Entry *find(const base::ProfileId &profile) const;
    [[nodiscard]] std::vector<base::ProfileId> profiles() const;

    /// Errors: those of the resolver; Credentials: signInNeeded() when a person has to sign in
    /// (again), "NotObtained", "CredentialsEnded" or "CredentialsRefused" when the program can help
    /// itself. `now` is the service's time.
    [[nodiscard]] base::Result<aws::Credentials> current(const base::ProfileId &profile,
                                                         base::Instant now) const;

private:
    template <class Test>
    std::vector<base::ProfileId> forgetIf(Test isOver);

    const ProfileStore &m_store;
    const CredentialResolver &m_live;
    std::map<base::ProfileId, Entry> m_entries;
};

} // namespace profiles
