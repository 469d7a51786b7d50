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
std::vector<mgn::JobId> idsWithFirst(const cutover::JobStore &jobs, const mgn::JobId &first)
{
    std::vector<mgn::JobId> ids;
    for (const mgn::Job *job : jobs.jobs())
        ids.push_back(job->jobId);
    std::stable_partition(ids.begin(), ids.end(),
                          [&first](const mgn::JobId &id) { return id == first; });
    return ids;
}

} // namespace

QStringList verdictLines(const QString &profile, const cutover::JobStore &jobs, bool isSimulated)
{
    QStringList lines;
    const QString whose = whoseText(profile, isSimulated);
    for (const mgn::Job *job : jobs.jobs())
        lines << verdictLine(whose, jobs, job->jobId);
    return lines;
}

QStringList verdictReport(const QString &profile, const cutover::JobStore &jobs,
                          const cutover::ServerStore *servers, bool isSimulated,
                          const mgn::JobId &first)
{
    QStringList lines;
    const QString whose = whoseText(profile, isSimulated);
    for (const mgn::JobId &id : idsWithFirst(jobs, first))
        lines << verdictLine(whose, jobs, id) << failedServerLines(jobs, id, servers);
    return lines;
}

} // namespace ui
