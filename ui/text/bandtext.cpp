// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/bandtext.h"

#include "ui/theme/plaintext.h"
#include "ui/theme/swatchengine.h"
#include "ui/wizard/reviewfacts.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct BandWords {
    Q_DECLARE_TR_FUNCTIONS(ui::BandText)
};

QString accountPart(const BandFacts &facts)
{
    if (facts.actingAccount.isEmpty())
        return {};
    const QString account = actingText(facts.actingAccount, facts.ownAccount, facts.names);
    return facts.actingAccount == facts.ownAccount ? BandWords::tr("account %1").arg(account)
                                                   : BandWords::tr("acting on %1").arg(account);
}

/// The word of a rehearsal is the simulator's: that it is meant as production must still be told.
/// So must it be why, where the profile that is shown has no such mark.
QString productionPart(const BandFacts &facts)
{
    if (!facts.isProduction)
        return {};
    if (!facts.productionProfile.isEmpty())
        return BandWords::tr("marked production by profile %1").arg(facts.productionProfile);
    return facts.isSimulated ? BandWords::tr("marked production") : QString();
}

/// Under every word, and in front: where the requests go is never left out nor cut off.
QString hostPart(const BandFacts &facts)
{
    if (facts.endpointHost.isEmpty() || facts.isSimulated)
        return {};
    const QString host =
        BandWords::tr("requests go to %1").arg(visibleText(facts.endpointHost, 120));
    // The word of the band says it but where it is another.
    if (bandKind(facts) == IdentityBand::Kind::Override)
        return host;
    //: %1: the word of the band of an override, %2: "requests go to HOST"
    return BandWords::tr("%1: %2").arg(IdentityBand::word(IdentityBand::Kind::Override), host);
}

} // namespace

IdentityBand::Kind bandKind(const BandFacts &facts)
{
    if (facts.isSimulated)
        return IdentityBand::Kind::Simulator;
    if (facts.isProduction)
        return IdentityBand::Kind::Production;
    return facts.endpointHost.isEmpty() ? IdentityBand::Kind::Aws : IdentityBand::Kind::Override;
}

QString bandText(const BandFacts &facts)
{
    const QString readOnly = facts.isReadOnly ? BandWords::tr("read-only") : QString();
    const QString production = productionPart(facts);
    QStringList parts{hostPart(facts),   readOnly,           production,
                      facts.profileName, accountPart(facts), facts.region};
    parts << facts.session << visibleText(facts.caller, 160);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString productionLine(const BandFacts &facts)
{
    if (bandKind(facts) != IdentityBand::Kind::Production)
        return {};
    QStringList parts{IdentityBand::word(IdentityBand::Kind::Production),
                      BandWords::tr("profile %1").arg(facts.profileName), accountPart(facts),
                      facts.region};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void showBand(IdentityBand &band, const BandFacts &facts)
{
    band.setIdentity(bandKind(facts), bandText(facts), swatchColour(facts.colour));
}

} // namespace ui
