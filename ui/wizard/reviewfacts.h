// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "cutover/clicommand.h"
#include "cutover/cutoverplan.h"
#include "ui/text/accountnames.h"

#include <QString>

namespace ui {

/// What the review needs to know beside the draft.
struct ReviewFacts {
    QString profileName;
    QString cliProfile{};       ///< as the AWS CLI is to be told; empty leaves --profile out
    base::AccountId ownAccount; ///< of the caller; another acting account travels as accountID
    QString endpointUrl;        ///< of an override, else empty
    QString endpointHost{};     ///< the same for people; empty also for the simulator
    QString caller{};           ///< who asks, as callerText() says it
    AccountNames names{};       ///< of the accounts, as far as the user gave any
    QString colour{};           ///< of the profile: "#rrggbb", empty for none
    QString productionProfile{}; ///< the other profile that marks the account; empty for its own
    QString readOnlyReason{};    ///< as readOnlyReason() says it; empty where changes are allowed
    bool isSimulated = false;
    bool isProduction = false;
    cutover::CliEnvironment cliEnvironment{}; ///< that the AWS CLI needs to know the profile
};

/// The account as people read it: "2222 2222 2222", or "2222 2222 2222 through Acme prod
/// (1111 1111 1111)".
[[nodiscard]] QString actingText(const base::AccountId &acting, const base::AccountId &own,
                                 const AccountNames &names = {});
/// The body of the request, indented for reading; the same members and values that will be sent.
[[nodiscard]] QString requestText(const cutover::CutoverPlan &plan,
                                  const base::AccountId &ownAccount);
/// The same start with the AWS CLI.
[[nodiscard]] QString cliText(const cutover::CutoverPlan &plan, const ReviewFacts &facts);
/// More than 5 servers or a production profile also ask for the number of servers.
[[nodiscard]] bool asksForCount(int servers, bool isProduction);
/// "confirm" in any case, blanks around it ignored.
[[nodiscard]] bool isConfirmed(const QString &typed);

} // namespace ui
