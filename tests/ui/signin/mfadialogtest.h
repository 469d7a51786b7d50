// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/accessiblenames.h"
#include "tests/support/movingclock.h"
#include "tests/support/simulatedbackend.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/signin/mfadialog.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace tests {

using support::waitFor;
using support::widget;

[[nodiscard]] inline base::Error wrongCode()
{
    base::Error error = base::makeError(
        base::ErrorKind::AccessDenied, QStringLiteral("AccessDenied"),
        QStringLiteral("MultiFactorAuthentication failed with invalid MFA one time pass code."));
    error.sent = base::Sent::Answered;
    return error;
}

[[nodiscard]] inline ui::Identity anyone()
{
    return {.account = *base::AccountId::parse(QStringLiteral("111111111111")),
            .arn = QStringLiteral("arn:aws:sts::111111111111:assumed-role/Cutover/anna")};
}

[[nodiscard]] inline sim::SimOptions timedBy(const base::Clock &clock)
{
    sim::SimOptions options;
    options.clock = &clock;
    return options;
}

/// The dialog over a simulator, for a role whose device asks for a code.
class MfaDialogTest : public testing::Test
{
protected:
    MfaDialogTest()
    {
        profile = backend.profiles().first();
        profile.name = QStringLiteral("corp-prod");
        profiles::AssumedRole role;
        role.roleArn = QStringLiteral("arn:aws:iam::111111111111:role/Cutover");
        role.mfaSerial = QStringLiteral("arn:aws:iam::111111111111:mfa/anna");
        profile.chain = {profiles::FileKeys{QStringLiteral("base")}, role};
    }
    ~MfaDialogTest() override { delete dialog; }

    void open()
    {
        dialog = new ui::MfaDialog(backend, profile, *profile.region, theme, nullptr);
        QObject::connect(dialog, &ui::MfaDialog::signedIn, &context,
                         [this](const ui::Identity &identity) { identities << identity.arn; });
        dialog->open();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }
    [[nodiscard]] QLineEdit &field() { return widget<QLineEdit>(*dialog, "mfaCodeField"); }
    [[nodiscard]] QPushButton &submit() { return widget<QPushButton>(*dialog, "submitCodeButton"); }
    [[nodiscard]] QString note() { return widget<ui::PlainLabel>(*dialog, "mfaNote").text(); }
    [[nodiscard]] bool isComplained()
    {
        const auto &complaint = widget<ui::PlainLabel>(*dialog, "mfaComplaint");
        return complaint.isVisible() && complaint.text() == QLatin1String("A code has six digits.");
    }
    void paste(const char *text)
    {
        QGuiApplication::clipboard()->setText(QLatin1String(text));
        field().paste();
    }
    void enter(const char *code)
    {
        field().setFocus();
        QTest::keyClicks(&field(), QLatin1String(code));
        submit().click();
    }
    /// The dialog has taken an answer and waits for a person.
    [[nodiscard]] bool asksAgain() { return dialog->isVisible() && field().isEnabled(); }
    [[nodiscard]] int calls() const { return static_cast<int>(backend.typedCodes().size()); }

    support::MovingClock clock{1};
    sim::SimServer server{timedBy(clock)};
    support::SimulatedBackend backend{server, clock, support::SimulatedBackend::Marking::Override};
    ui::Theme theme;
    profiles::Profile profile;
    QPointer<ui::MfaDialog> dialog;
    QStringList identities;
    QObject context;
};

} // namespace tests
