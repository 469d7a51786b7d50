// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "ui/text/accountnames.h"
#include "ui/theme/band.h"

#include <QString>

namespace ui {

/// What a band says of a window or dialog; both must say the same of the same place.
struct BandFacts {
    QString profileName;
    base::AccountId ownAccount{};    ///< of the caller; empty while it is not known
    base::AccountId actingAccount{}; ///< empty while no scope is open
    AccountNames names{};            ///< of the accounts, as far as the user gave any
    QString region{};
    QStringList session{};  ///< what sessionParts() tells of clock and credentials
    QString caller{};       ///< who asks, as callerText() says it; may be empty
    QString endpointHost{}; ///< of an override; empty for AWS's own and for the simulator
    QString colour{};       ///< of the profile: "#rrggbb", empty for none
    QString productionProfile{}; ///< the other profile that marks the account; empty for its own
    bool isSimulated = false;
    bool isProduction = false;
    bool isReadOnly = false;
};

[[nodiscard]] IdentityBand::Kind bandKind(const BandFacts &facts);
/// "corp-prod · acting on 2222 2222 2222 through Acme prod (1111 1111 1111) · eu-west-1"; with an
/// override "requests go to HOST" stands in front, because a narrow band cuts off its end.
[[nodiscard]] QString bandText(const BandFacts &facts);
/// For a question that hides the band: "PRODUCTION · profile corp-prod · account Acme prod (1111
/// 1111 1111) · eu-west-1"; empty where the band does not say PRODUCTION.
[[nodiscard]] QString productionLine(const BandFacts &facts);
/// Word, text and the profile's own colour.
void showBand(IdentityBand &band, const BandFacts &facts);

} // namespace ui
