// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/startnames.h"

#include "ui/text/fewlines.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct StartNamesWords {
    Q_DECLARE_TR_FUNCTIONS(ui::StartNames)
};

QString nameOf(const cutover::CutoverPlan &plan, const mgn::SourceServerId &id)
{
    const auto found = std::find_if(plan.servers.begin(), plan.servers.end(),
                                    [&](const cutover::PlannedServer &s) { return s.id == id; });
    const QString name = found == plan.servers.end() ? id.toString() : found->name.toString();
    return visibleText(name, 128);
}

QString complaintList(const cutover::CutoverPlan &plan,
                      const std::vector<cutover::ServerComplaint> &complaints, const QString &rest)
{
    QStringList lines;
    for (const cutover::ServerComplaint &complaint : complaints)
        lines << StartNamesWords::tr("%1: %2").arg(nameOf(plan, complaint.id),
                                                   complaintText(complaint));
    return fewLines(lines, rest).join(QStringLiteral("; "));
}

} // namespace

QString complaintText(const cutover::ServerComplaint &complaint)
{
    if (!complaint.message.isEmpty())
        return visibleText(complaint.message, 300);
    return complaint.code.isEmpty() ? StartNamesWords::tr("named by AWS as the reason")
                                    : visibleText(complaint.code, 120);
}

QString namedServers(const cutover::CutoverPlan &plan,
                     const std::vector<cutover::ServerComplaint> &complaints, const QString &rest)
{
    return complaints.empty() ? QString()
                              : StartNamesWords::tr("Named servers: %1")
                                    .arg(complaintList(plan, complaints, rest));
}

QString leftOutText(const cutover::CutoverPlan &plan,
                    const std::vector<cutover::ServerComplaint> &complaints)
{
    return complaints.empty()
               ? QString()
               : StartNamesWords::tr("Left out, because AWS refused them: %1")
                     .arg(complaintList(plan, complaints,
                                        StartNamesWords::tr("they are marked in the table")));
}

QString tagKeys(const cutover::CutoverPlan &plan)
{
    QStringList keys;
    for (const auto &[key, value] : plan.tags)
        keys << visibleText(key, 128);
    return keys.join(QStringLiteral(", "));
}

QString withoutMarkText(const cutover::CutoverPlan &plan)
{
    return plan.tags.empty()
               ? StartNamesWords::tr(
                   "AWS does not let this profile tag the job: this program's mark is left out.")
               : StartNamesWords::tr(
                     "AWS does not let this profile tag the job: this program's mark and your own "
                     "tags (%1) are left out.")
                     .arg(tagKeys(plan));
}

} // namespace ui
