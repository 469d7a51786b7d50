// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilemanager.h"

#include "ui/profiles/connectiontest.h"
#include "ui/profiles/profileerrortext.h"
#include "ui/profiles/profilelistmodel.h"
#include "ui/profiles/profilewords.h"
#include "ui/theme/plaintext.h"

#include <utility>

namespace ui {

void ProfileManager::connectTest()
{
    m_model->setCallers(
        [this](const profiles::Profile &profile) { return m_test->callerOf(profile); });
    connect(m_test, &ConnectionTest::runningChanged, this, &ProfileManager::showRow);
    connect(m_test, &ConnectionTest::succeeded, this,
            [this](const profiles::Profile &profile, const Identity &identity) {
                m_model->refresh(profile.id);
                tell(Tone::Ok, tr("%1 works").arg(shownName(profile)),
                     tr("AWS knows it as %1 in account %2.")
                         .arg(visibleText(identity.arn, 300), identity.account.grouped()));
            });
    connect(m_test, &ConnectionTest::failed, this, &ProfileManager::onTestFailed);
}

void ProfileManager::noteCallersIn(std::shared_ptr<CallerBook> callers)
{
    m_test->noteIn(std::move(callers));
}

base::AccountId ProfileManager::testedAccount(const base::ProfileId &profile) const
{
    const auto known = m_services.store.find(profile);
    const Identity *caller = known ? m_test->callerOf(*known) : nullptr;
    return caller ? caller->account : base::AccountId();
}

void ProfileManager::test()
{
    if (m_test->isRunning())
        m_test->cancel();
    else if (const profiles::Profile *profile = currentProfile())
        m_test->start(*profile);
}

void ProfileManager::onTestFailed(const profiles::Profile &profile, const base::Error &error)
{
    const Flash flash =
        profileFailure(error, tr("Testing %1").arg(shownName(profile)), profile.name);
    showFailure(error, withSignIn(flash, error, [this, id = profile.id, error] {
                    m_waiting = id;
                    emit signInWanted(id, error);
                }));
}

void ProfileManager::goOn(const base::ProfileId &profile)
{
    if (profile != m_waiting)
        return;
    m_waiting = {};
    if (const auto known = m_services.store.find(profile))
        m_test->start(*known);
}

} // namespace ui
