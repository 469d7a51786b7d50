// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/accountid.h"
#include "base/profileid.h"

#include <QHashFunctions>

namespace cutover {

/// The key of everything: who asks, for which account, in which region. Ids of one scope sent with
/// another can only fail or hit the wrong estate, so stores, monitors and plans carry it from
/// birth.
struct Scope {
    base::ProfileId profile{};
    base::AccountId
        account{}; ///< the acting account: the caller's own, or the member that is acted on
    aws::Region region{};

    friend bool operator==(const Scope &a, const Scope &b)
    {
        return a.profile == b.profile && a.account == b.account && a.region == b.region;
    }
    friend bool operator<(const Scope &a, const Scope &b)
    {
        if (a.profile != b.profile)
            return a.profile < b.profile;
        if (a.account != b.account)
            return a.account < b.account;
        return a.region < b.region;
    }
    friend std::size_t qHash(const Scope &scope, std::size_t seed = 0)
    {
        return qHashMulti(seed, scope.profile, scope.account, scope.region);
    }
};

} // namespace cutover
