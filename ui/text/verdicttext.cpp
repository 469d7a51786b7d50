// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/verdicttext.h"

#include "ui/text/fewlines.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(ui::VerdictText)
};

constexpr qsizetype kMostFailedServers = 12;
constexpr QLatin1String kIndent("    ");

QString verdictLine(const QString &whose, const cutover::JobStore &jobs, const mgn::JobId &id)
{
    //: %1: profile, %2: account, %3: region, %4: job id, %5: verdict
    return VerdictWords::tr("%1 %2 %3, %4: %5")
        .arg(whose, accountText(jobs.scope().account), jobs.scope().region.toString(),
             visibleText(id.toString()), jobMark(jobs.outcome(id)).word);
}

QString whoseText(const QString &profile, bool isSimulated)
{
    return isSimulated ? VerdictWords::tr("SIMULATOR %1").arg(profile) : profile;
}

bool hasFailedServer(const cutover::Outcome &outcome)
{
    return outcome.verdict == cutover::Verdict::LaunchFailed
           || outcome.verdict == cutover::Verdict::NotLaunched
           || outcome.verdict == cutover::Verdict::ActionFailed;
}

QString failedServerLine(const mgn::SourceServerId &id, const cutover::ServerStore *servers,
                         const cutover::Outcome &outcome)
{
    const mgn::SourceServer *server = servers ? servers->find(id) : nullptr;
    const QString word = serverMark(outcome).word;
    const QString shownId = visibleText(id.toString(), 64);
    if (!server || server->name().isEmpty())
        return VerdictWords::tr("%1: %2").arg(shownId, word);
    //: %1: name of a server, %2: its id, %3: what became of it
    return VerdictWords::tr("%1 (%2): %3")
        .arg(visibleText(server->name().toString(), 256), shownId, word);
}

QStringList failedServerLines(const cutover::JobStore &jobs, const mgn::JobId &job,
                              const cutover::ServerStore *servers)
{
    QStringList lines;
    const auto &participants = jobs.find(job)->participatingServers;
    for (std::size_t i = 0; i < participants.size(); ++i) {
        const cutover::Outcome &outcome = jobs.outcome(job, static_cast<int>(i));
        if (hasFailedServer(outcome))
            lines << failedServerLine(participants[i].sourceServerId, servers, outcome);
    }
    lines = firstLines(lines, kMostFailedServers);
    for (QString &line : lines)
        line.prepend(kIndent);
    return lines;
}

/// Newest first but for the one that is looked at.
std::vector<mgn::JobId> toldJobs(const VerdictScope &scope, const mgn::JobId &first)
{
    std::vector<mgn::JobId> ids;
    for (const mgn::Job *job : scope.jobs.jobs()) {
        if (job->jobId == first || isOfNight(cutover::jobTime(scope.jobs, *job), scope.since))
            ids.push_back(job->jobId);
    }
    std::stable_partition(ids.begin(), ids.end(),
                          [&first](const mgn::JobId &id) { return id == first; });
    return ids;
}

} // namespace

QStringList verdictLines(const VerdictScope &scope)
{
    QStringList lines;
    const QString whose = whoseText(scope.profile, scope.isSimulated);
    for (const mgn::JobId &id : toldJobs(scope, {}))
        lines << verdictLine(whose, scope.jobs, id);
    return lines;
}

QStringList verdictReport(const VerdictScope &scope, const mgn::JobId &first)
{
    QStringList lines;
    const QString whose = whoseText(scope.profile, scope.isSimulated);
    for (const mgn::JobId &id : toldJobs(scope, first))
        lines << verdictLine(whose, scope.jobs, id)
              << failedServerLines(scope.jobs, id, scope.servers);
    return lines;
}

QString countedText(const cutover::NightCounts &night, base::Instant now)
{
    //: %1: a time; behind "12 servers"
    QString text = VerdictWords::tr("in jobs since %1").arg(timeUtcText(night.since, now));
    if (night.olderRunning > 0)
        text = VerdictWords::tr("%1 and older ones that still run").arg(text);
    if (night.older > 0)
        text = VerdictWords::tr("%1; not counted: %2").arg(text, jobCount(night.older));
    return text;
}

QString notListedText(int jobs, base::Instant since)
{
    //: %1: "3 jobs", %2: a time
    return VerdictWords::tr("Not listed: %1 (started before %2, ended)")
        .arg(jobCount(jobs), base::toIsoUtc(since));
}

QString noJobText(base::Instant since)
{
    return VerdictWords::tr("No job since %1").arg(base::toIsoUtc(since));
}

} // namespace ui
