// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "tests/ui/signin/signinservices.h"
#include "ui/signin/signinflow.h"
#include "ui/views/messagepage.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

namespace tests {

/// The window over a simulator, whose profiles are ordinary ones; the first is a role with a device
/// for codes. Answers of identify() and signIn() are scripted.
class SignInFlowTest : public support::SimulatedDesk
{
protected:
    SignInFlowTest() : SimulatedDesk(support::SimulatedBackend::Marking::Override)
    {
        backend.setProfileServices(&people.services());
        profiles::AssumedRole role;
        role.roleArn = QStringLiteral("arn:aws:iam::111111111111:role/Cutover");
        role.mfaSerial = QStringLiteral("arn:aws:iam::111111111111:mfa/anna");
        backend.setChain(backend.initialProfile(),
                         {profiles::FileKeys{QStringLiteral("base")}, role});
    }
    ~SignInFlowTest() override
    {
        delete flow().dialog();
        backend.setProfileServices(nullptr);
    }

    [[nodiscard]] ui::SignInFlow &flow() { return *window->findChild<ui::SignInFlow *>(); }
    [[nodiscard]] static base::Error needed(profiles::SignInNeed need)
    {
        return profiles::signInNeeded(need, QStringLiteral("what it is about"));
    }
    [[nodiscard]] static base::Error locked()
    {
        return base::secretError(base::SecretTrouble::Locked, QStringLiteral("locked"));
    }
    /// Chooses the first profile, whose credentials do not come.
    void showFailing(const base::Error &error)
    {
        backend.failIdentify(error);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        heartbeat.restart();
        desk.chooseProfile(backend.initialProfile());
        ASSERT_TRUE(
            support::waitFor([this] { return desk.state() == ui::Desk::State::IdentityFailed; }));
    }
    [[nodiscard]] ui::MessagePage &page()
    {
        return support::widget<ui::MessagePage>(*window, "messagePage");
    }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return support::widget<QPushButton>(page(), name);
    }
    /// Buttons of a page before are deleted from the event loop.
    [[nodiscard]] bool offers(const char *name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return page().findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] bool isOpen(const char *name)
    {
        const QDialog *dialog = flow().dialog();
        return dialog && dialog->isVisible() && dialog->objectName() == QLatin1String(name);
    }
    void enterCode()
    {
        type(support::widget<QLineEdit>(*flow().dialog(), "mfaCodeField"),
             QStringLiteral("123456"));
        support::widget<QPushButton>(*flow().dialog(), "submitCodeButton").click();
    }
    /// Of the account that the first profile's keys belong to.
    [[nodiscard]] ui::Identity caller()
    {
        return {.account = *base::AccountId::parse(server.accounts()[0].accountId),
                .arn = QStringLiteral("arn:aws:sts::111111111111:assumed-role/Cutover/anna")};
    }
    [[nodiscard]] QPushButton &flashAction()
    {
        return support::widget<QPushButton>(window->flashBar(), "flashAction");
    }

    support::SignInServices people;
};

} // namespace tests
