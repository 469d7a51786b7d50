// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "base/call.h"
#include "mgn/job.h"
#include "mgn/joblog.h"
#include "mgn/launchsettings.h"
#include "mgn/listcall.h"
#include "mgn/requests.h"
#include "mgn/sourceserver.h"
#include "mgn/wave.h"

#include <memory>
#include <vector>

namespace mgn {

struct ClientOptions;

/// The operations of MGN for one scope: endpoint, credentials and acting account are fixed at
/// birth. Each function checks its input against the model's limits and returns a call that is not
/// started yet and that `parent` owns; an input that the model refuses makes a call that ends with
/// ErrorKind::InvalidRequest and sends nothing. Copies are the same client; calls may outlive it,
/// but not what its options refer to.
class MgnClient
{
public:
    /// `actingAccount` goes into every request that has `accountID`; empty for the caller's own
    /// account.
    MgnClient(ClientOptions options, base::AccountId actingAccount);

    [[nodiscard]] const base::AccountId &actingAccount() const noexcept;
    /// The endpoint is in trouble: more than half of the retries that all its clients share are
    /// used up. Whoever polls slows down.
    [[nodiscard]] bool isRetryQuotaLow() const noexcept;

    [[nodiscard]] ListCall<SourceServer> *describeSourceServers(const ServerQuery &query,
                                                                QObject *parent);
    [[nodiscard]] ListCall<Job> *describeJobs(const JobQuery &query, QObject *parent);
    [[nodiscard]] ListCall<JobLog> *describeJobLogItems(const JobId &job, QObject *parent);
    [[nodiscard]] ListCall<Wave> *listWaves(QObject *parent);
    [[nodiscard]] ListCall<Application> *listApplications(QObject *parent);
    /// Has no accountID: always asks for the caller's own organization.
    [[nodiscard]] ListCall<base::AccountId> *listManagedAccounts(QObject *parent);
    [[nodiscard]] ListCall<SourceServerAction> *
    listSourceServerActions(const SourceServerId &server, QObject *parent);
    [[nodiscard]] base::TypedCall<LaunchConfiguration> *
    launchConfiguration(const SourceServerId &server, QObject *parent);
    /// Changes something: sent at most once but for refusals that provably started nothing. A 2xx
    /// answer without a well-formed job that names our servers ends with ErrorKind::Decode and
    /// Sent::Maybe.
    [[nodiscard]] base::TypedCall<Job> *startCutover(const StartCutoverRequest &request,
                                                     QObject *parent);

private:
    struct Private;
    std::shared_ptr<const Private> d;
};

} // namespace mgn
