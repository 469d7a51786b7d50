// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/startflow.h"

#include "ui/sharedplaces.h"
#include "ui/startfacts.h"
#include "ui/text/deskplace.h"

namespace ui {

/// Marked since the wizard was opened counts, and so does the account that was chosen in it.
void StartFlow::followMarks(const ReviewFacts &facts)
{
    m_wizard->follow([this, facts](const cutover::Scope &scope) {
        return withMarksOf(scope, facts, m_desk);
    });
    connect(&m_desk.backend(), &Backend::profilesChanged, m_wizard, &CutoverWizard::takeMarks);
    connect(&m_desk, &Desk::callersChanged, m_wizard, &CutoverWizard::takeMarks);
}

OpenStarts StartFlow::openStarts() const
{
    OpenStarts found;
    for (const auto &run : m_runs) {
        if (run && !run->isFinished())
            ++(run->canCancel() ? found.reading : found.sending);
    }
    std::vector<const cutover::JobStore *> simulated;
    std::vector<const cutover::JobStore *> ofAws;
    for (const cutover::ScopeWatch *watch : m_desk.watches()) {
        const bool isSimulated = m_desk.backend().isSimulated(watch->scope().profile);
        found.unresolvedServers += unresolvedServers(watch->jobs());
        (isSimulated ? simulated : ofAws).push_back(&watch->jobs());
    }
    found.simulatedJobs = runningJobsOnce(simulated);
    found.runningJobs = runningJobsOnce(ofAws);
    found.production = openProduction();
    return found;
}

/// Of what is shown and of all that is on its way.
QStringList StartFlow::openProduction() const
{
    QStringList lines{productionLine(m_desk, m_desk.place())};
    for (const auto &run : m_runs) {
        if (run && !run->isFinished())
            lines << productionLine(m_desk, run->plan().scope);
    }
    for (const cutover::ScopeWatch *watch : m_desk.watches()) {
        if (watch->hasUnsettledWork())
            lines << productionLine(m_desk, watch->scope());
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines;
}

} // namespace ui
