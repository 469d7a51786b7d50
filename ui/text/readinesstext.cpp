// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/readinesstext.h"

#include "ui/text/formats.h"
#include "ui/text/serverstatetext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace ui {

namespace {

using cutover::ReadinessVerdict;
using cutover::ReasonKind;

const QString kBetween = QStringLiteral(" · ");

struct ReadinessWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ReadinessText)
};

QString durationOf(const cutover::Reason &reason)
{
    return reason.duration ? durationText(*reason.duration) : kNotReported;
}

QString timeOf(const cutover::Reason &reason, base::Instant now)
{
    return reason.time ? timeUtcText(*reason.time, now) : kNotReported;
}

QString word(const base::Text &text)
{
    return visibleText(text.toString(), 64);
}

/// As the server's row says it.
QString replicationWord(const cutover::Reason &reason)
{
    return visibleText(replicationMark(reason.replication).word, 64);
}

QString unknownWord(const cutover::Reason &reason)
{
    const base::Text &raw =
        reason.lifeCycle.raw.isNull() ? reason.replication.raw : reason.lifeCycle.raw;
    return raw.isNull() ? kNotReported : word(raw);
}

QString wrongAccountText(const cutover::Reason &reason)
{
    const QString owner = accountText(reason.account);
    return reason.expectedAccount.isEmpty() ? ReadinessWords::tr("belongs to account %1").arg(owner)
                                            : ReadinessWords::tr("belongs to account %1, not to %2")
                                                  .arg(owner, accountText(reason.expectedAccount));
}

QString testedText(const base::Timestamp &test, base::Instant now)
{
    return test.isValid() ? ReadinessWords::tr("tested %1").arg(dateText(test.instant(), now))
                          : ReadinessWords::tr("tested");
}

bool isDestroying(const cutover::Reason &reason)
{
    return reason.kind == ReasonKind::InstanceTerminated;
}

/// Durations run on by themselves: that is nothing new.
bool isNew(const cutover::Reason &reason, const cutover::Readiness &seen)
{
    return std::ranges::none_of(seen.reasons, [&](const cutover::Reason &known) {
        return known.kind == reason.kind && known.severity == reason.severity;
    });
}

/// Not even with another severity.
bool isGone(const cutover::Reason &reason, const cutover::Readiness &readiness)
{
    return std::ranges::none_of(
        readiness.reasons, [&](const cutover::Reason &left) { return left.kind == reason.kind; });
}

template <class Predicate>
QStringList textsOf(const cutover::Readiness &readiness, base::Instant now, Predicate isWanted)
{
    QStringList texts;
    for (const cutover::Reason &reason : readiness.reasons) {
        if (isWanted(reason))
            texts << reasonText(reason, now);
    }
    return texts;
}

/// The program's own words around reasons, or nothing where there is none.
QStringList told(const QString &words, const QStringList &reasons)
{
    return reasons.isEmpty() ? QStringList()
                             : QStringList{words.arg(reasons.join(QStringLiteral(", ")))};
}

QStringList destroyedTexts(const cutover::Readiness &readiness, const cutover::Readiness &seen,
                           base::Instant now)
{
    QStringList texts;
    for (const cutover::Reason &reason : readiness.reasons) {
        if (!isDestroying(reason))
            continue;
        const QString text = reasonText(reason, now);
        texts << (isNew(reason, seen) ? ReadinessWords::tr("%1 (changed since page 1)").arg(text)
                                      : text);
    }
    return texts;
}

QString healthyText(const mgn::SourceServer &server, base::Instant now)
{
    return ReadinessWords::tr("healthy, lag %1, %2")
        .arg(durationText(server.dataReplicationInfo.lagDuration),
             testedText(server.lifeCycle.lastTest.initiatedDateTime, now));
}

} // namespace

StateMark readinessMark(ReadinessVerdict verdict)
{
    switch (verdict) {
    case ReadinessVerdict::Go: return {Tone::Ok, Icon::CircleCheck, ReadinessWords::tr("Go")};
    case ReadinessVerdict::Warning:
        return {Tone::Warning, Icon::TriangleAlert, ReadinessWords::tr("Warning")};
    case ReadinessVerdict::NoGo: return {Tone::Bad, Icon::OctagonX, ReadinessWords::tr("No-go")};
    }
    return {};
}

QString reasonText(const cutover::Reason &reason, base::Instant now)
{
    switch (reason.kind) {
    case ReasonKind::StateUnknown:
        return ReadinessWords::tr("its state is new to this program: %1").arg(unknownWord(reason));
    case ReasonKind::NotReadyForCutover:
        return ReadinessWords::tr("not ready for cutover: %1")
            .arg(lifeCycleMark(reason.lifeCycle).word);
    case ReasonKind::Archived: return ReadinessWords::tr("archived");
    case ReasonKind::ReplicationStalled: return ReadinessWords::tr("replication is stalled");
    case ReasonKind::ReplicationStopped:
    case ReasonKind::ReplicationNotHealthy:
        return ReadinessWords::tr("replication is not healthy: %1").arg(replicationWord(reason));
    case ReasonKind::LagUnknown: return ReadinessWords::tr("lag is not reported");
    case ReasonKind::LagTooLong: return ReadinessWords::tr("lag %1").arg(durationOf(reason));
    case ReasonKind::NotSeen:
        return ReadinessWords::tr("agent not seen for %1 (since %2)")
            .arg(durationOf(reason), timeOf(reason, now));
    case ReasonKind::SnapshotOld:
        return ReadinessWords::tr("last snapshot %1 old (%2)")
            .arg(durationOf(reason), timeOf(reason, now));
    case ReasonKind::SnapshotUnknown: return ReadinessWords::tr("no snapshot reported");
    case ReasonKind::InJob:
        return ReadinessWords::tr("already in job %1").arg(word(reason.job.text()));
    case ReasonKind::OutcomeNotKnown:
        return ReadinessWords::tr("an earlier start of it has no known outcome yet");
    case ReasonKind::WrongAccount: return wrongAccountText(reason);
    case ReasonKind::InstanceTerminated:
        return ReadinessWords::tr("terminates instance %1 first").arg(word(reason.instance.text()));
    case ReasonKind::NotTested: return ReadinessWords::tr("never tested");
    case ReasonKind::SameHostName:
        return ReadinessWords::tr("another chosen server has the same host name");
    case ReasonKind::RefusedBefore:
        return ReadinessWords::tr("AWS refused its last start: %1")
            .arg(visibleText(reason.message, 300));
    }
    return {};
}

QString readinessText(const cutover::Readiness &readiness, const mgn::SourceServer &server,
                      base::Instant now)
{
    if (readiness.reasons.empty())
        return healthyText(server, now);
    const QStringList parts =
        textsOf(readiness, now, isDestroying) + textsOf(readiness, now, std::not_fn(isDestroying));
    return parts.join(kBetween);
}

QString changedReadinessText(const cutover::Readiness &readiness, const cutover::Readiness &seen,
                             const mgn::SourceServer &server, base::Instant now)
{
    const QStringList added = textsOf(readiness, now, [&](const cutover::Reason &reason) {
        return !isDestroying(reason) && isNew(reason, seen);
    });
    const QStringList gone = textsOf(
        seen, now, [&](const cutover::Reason &reason) { return isGone(reason, readiness); });
    const QStringList stayed = textsOf(readiness, now, [&](const cutover::Reason &reason) {
        return !isDestroying(reason) && !isNew(reason, seen);
    });
    QStringList parts = destroyedTexts(readiness, seen, now)
                        + told(ReadinessWords::tr("changed since page 1: %1"), added)
                        + told(ReadinessWords::tr("no longer since page 1: %1"), gone) + stayed;
    if (readiness.reasons.empty())
        parts << healthyText(server, now);
    return parts.join(kBetween);
}

} // namespace ui
