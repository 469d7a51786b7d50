// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "base/accountid.h"
#include "base/profileid.h"
#include "base/result.h"

#include <QObject>

#include <map>
#include <optional>
#include <set>

/// Whose credentials each profile has, as AWS said, and for which access key it said so. Keys are
/// read anew for every request, so another tool can put other ones under a profile at any time:
/// from then on nothing is signed with them until AWS has said whose they are.
class IdentityBook : public QObject
{
    Q_OBJECT

public:
    struct Identified {
        base::AccountId account;
        QString accessKeyId;
        std::optional<base::Instant> credentialsEnd;
    };

    using QObject::QObject;

    void set(const base::ProfileId &profile, const Identified &identified);
    /// Null when AWS was not asked yet.
    [[nodiscard]] const Identified *find(const base::ProfileId &profile) const;
    void forget(const base::ProfileId &profile);
    /// AWS is to be asked again: told by doubted().
    void doubt(const base::ProfileId &profile);
    /// Asking AWS failed: the next use of unknown keys tells doubted() again.
    void noteUnanswered(const base::ProfileId &profile) { m_inDoubt.erase(profile); }

    /// Error (Credentials): "NotIdentified" when AWS was not asked yet; "KeysChanged" when these
    /// are not the keys AWS was asked about, which is told by doubted().
    [[nodiscard]] base::Result<> check(const base::ProfileId &profile,
                                       const aws::Credentials &credentials);

    /// Error (Credentials, "IdentityChanged") when the profile's keys belong to another account
    /// than `caller`, for which a client was made. Only after check().
    [[nodiscard]] base::Result<> checkCaller(const base::ProfileId &profile,
                                             const base::AccountId &caller) const;

signals:
    /// From the event loop, once until set() or noteUnanswered().
    void doubted(const base::ProfileId &profile);

private:
    std::map<base::ProfileId, Identified> m_identified;
    std::set<base::ProfileId> m_inDoubt;
};
