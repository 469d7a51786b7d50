// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/verdicttext.h"

#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(ui::VerdictText)
};

} // namespace

QStringList verdictLines(const QString &profile, const cutover::JobStore &jobs, bool isSimulated)
{
    QStringList lines;
    const QString whose = isSimulated ? VerdictWords::tr("SIMULATOR %1").arg(profile) : profile;
    for (int job = 0; job < jobs.size(); ++job) {
        const mgn::JobId &id = jobs.job(job).jobId;
        //: %1: profile, %2: account, %3: region, %4: job id, %5: verdict
        lines << VerdictWords::tr("%1 %2 %3, %4: %5")
                     .arg(whose, accountText(jobs.scope().account), jobs.scope().region.toString(),
                          visibleText(id.toString()), jobMark(jobs.outcome(id)).word);
    }
    return lines;
}

} // namespace ui
