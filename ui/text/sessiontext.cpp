// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/sessiontext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

namespace ui {

namespace {

using std::chrono::milliseconds;

/// Under this the correction is nobody's concern.
constexpr milliseconds kToldFrom = std::chrono::minutes(2);

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SessionText)
};

/// `offset` is the service's time minus this computer's.
QString clockText(milliseconds offset)
{
    const QString amount = durationText(std::chrono::abs(offset));
    return offset > milliseconds(0)
               ? SessionWords::tr("this computer's clock is %1 slow").arg(amount)
               : SessionWords::tr("this computer's clock is %1 fast").arg(amount);
}

QString jumpText(milliseconds offset)
{
    const QString amount = durationText(std::chrono::abs(offset));
    return SessionWords::tr(
               "the service's clock jumped to %1 from this computer's: set the clock, nothing "
               "is corrected by that much")
        .arg(amount);
}

QString endText(base::Instant end, base::Instant now)
{
    if (end <= now)
        return SessionWords::tr("credentials ended at %1").arg(timeUtcText(end, now));
    return SessionWords::tr("credentials until %1").arg(timeUtcText(end, now));
}

} // namespace

QStringList sessionParts(const SessionFacts &facts, base::Instant now)
{
    QStringList parts;
    if (facts.doubtfulOffset)
        parts << jumpText(*facts.doubtfulOffset);
    else if (std::chrono::abs(facts.clockOffset) >= kToldFrom)
        parts << clockText(facts.clockOffset);
    if (facts.credentialsEnd)
        parts << endText(*facts.credentialsEnd, now);
    return parts;
}

} // namespace ui
