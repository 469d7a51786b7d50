// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/requests.h"

#include <QByteArray>
#include <QString>

namespace mgn::codec {

/// What the requests of all list operations share: the acting account (empty: left out) and the
/// token of the page asked for (empty: the first).
struct PageParameters {
    base::AccountId account;
    QString token;
};

// Bodies are compact JSON with at most kItemsPerPage items asked for.

[[nodiscard]] QByteArray describeSourceServersBody(const ServerQuery &query,
                                                   const PageParameters &page);
[[nodiscard]] QByteArray describeJobsBody(const JobQuery &query, const PageParameters &page);
[[nodiscard]] QByteArray describeJobLogItemsBody(const JobId &job, const PageParameters &page);
/// ListWaves, ListApplications, ListManagedAccounts: no filter.
[[nodiscard]] QByteArray listBody(const PageParameters &page);
[[nodiscard]] QByteArray listSourceServerActionsBody(const SourceServerId &server,
                                                     const PageParameters &page);
[[nodiscard]] QByteArray launchConfigurationBody(const SourceServerId &server,
                                                 const base::AccountId &account);

} // namespace mgn::codec
