// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/sessiontext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui {

namespace {

using std::chrono::milliseconds;

/// Under this the correction is nobody's concern.
constexpr milliseconds kToldFrom = std::chrono::minutes(2);
/// Time enough to sign in again.
constexpr milliseconds kWarnedFrom = std::chrono::minutes(15);

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

/// The seconds of an hour from now are nobody's concern.
QString minuteText(base::Instant when, base::Instant now)
{
    const QDateTime at = base::toDateTime(when);
    return at.date() == base::toDateTime(now).date() ? at.toString(QStringLiteral("HH:mm"))
                                                     : timeText(when, now);
}

QString leftText(milliseconds left)
{
    using std::chrono::minutes;
    return durationText(left < minutes(1) ? left : std::chrono::floor<minutes>(left));
}

} // namespace

QStringList sessionParts(const SessionFacts &facts, base::Instant now)
{
    QStringList parts;
    if (facts.doubtfulOffset)
        parts << jumpText(*facts.doubtfulOffset);
    else if (std::chrono::abs(facts.clockOffset) >= kToldFrom)
        parts << clockText(facts.clockOffset);
    parts << credentialsText(facts, now);
    parts.removeAll(QString());
    return parts;
}

QString credentialsText(const SessionFacts &facts, base::Instant now)
{
    if (!facts.credentialsEnd)
        return {};
    const base::Instant end = *facts.credentialsEnd;
    QString text = SessionWords::tr("credentials end at %1 UTC (in %2)")
                       .arg(minuteText(end, now), leftText(end - now));
    if (end <= now)
        text = SessionWords::tr("credentials have ended (%1 UTC)").arg(minuteText(end, now));
    return facts.renewsItself ? SessionWords::tr("%1, renews itself").arg(text) : text;
}

Tone credentialsTone(const SessionFacts &facts, base::Instant now)
{
    if (!facts.credentialsEnd)
        return Tone::Dim;
    if (*facts.credentialsEnd <= now)
        return facts.renewsItself ? Tone::Warning : Tone::Bad;
    const bool isNear = *facts.credentialsEnd - now < kWarnedFrom;
    return isNear && !facts.renewsItself ? Tone::Warning : Tone::Dim;
}

} // namespace ui
