// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/cutoverwizard.h"

#include "ui/text/bandtext.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/startconfirmation.h"
#include "ui/wizard/wizardpage.h"

#include <QStackedWidget>

#include <utility>

namespace ui {

void CutoverWizard::follow(FactsSource source)
{
    m_source = std::move(source);
    updateButtons();
}

void CutoverWizard::takeMarks()
{
    updateButtons();
}

void CutoverWizard::updateFacts()
{
    if (m_source)
        m_facts = m_source(m_draft->scope());
}

void CutoverWizard::updateBand()
{
    showBand(*m_band, bandFacts());
}

BandFacts CutoverWizard::bandFacts() const
{
    const cutover::Scope &scope = m_draft->scope();
    BandFacts facts;
    facts.profileName = m_facts.profileName;
    facts.ownAccount = m_facts.ownAccount;
    facts.actingAccount = scope.account;
    facts.names = m_facts.names;
    facts.region = scope.region.toString();
    facts.caller = m_facts.caller;
    facts.colour = m_facts.colour;
    facts.productionProfile = m_facts.productionProfile;
    facts.endpointHost = m_facts.endpointHost;
    facts.isSimulated = m_facts.isSimulated;
    facts.isProduction = m_facts.isProduction;
    facts.isReadOnly = !m_facts.readOnlyReason.isEmpty();
    return facts;
}

QString CutoverWizard::startBlocker() const
{
    if (!m_facts.readOnlyReason.isEmpty())
        return m_facts.readOnlyReason;
    const WizardPage *page = m_pages[currentPage()];
    if (!page->isComplete())
        return page->incompleteReason();
    return m_confirmation->problem();
}

} // namespace ui
