// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinflow.h"

#include "ui/text/signinhelp.h"
#include "ui/theme/flashbar.h"

#include <QMessageBox>

namespace ui {

namespace {

const QString kSignInFlash = QStringLiteral("signIn");

} // namespace

void SignInFlow::dismissMessage()
{
    m_flashBar.dismiss(kSignInFlash);
}

void SignInFlow::show(const base::ProfileId &profile, const Flash &flash)
{
    m_toldOf = profile;
    m_flashBar.show(flash);
}

/// A click is needed again, when no other dialog is open.
void SignInFlow::remind(const base::ProfileId &profile, const base::Error &why)
{
    const auto text = signInText(why, m_desk.nameOf(profile));
    show(profile, {.id = kSignInFlash,
                   .tone = Tone::Warning,
                   .title = text->title,
                   .text = text->body(),
                   .details = {},
                   .actionText = signInActionText(text->actions.first()),
                   .action = [this, profile, why] { begin(profile, why); }});
}

void SignInFlow::tellNotKept(const base::ProfileId &profile, const base::Error &why)
{
    m_flashBar.show({.id = QStringLiteral("signInNotKept"),
                     .tone = Tone::Warning,
                     .title = tr("The sign-in of profile %1 is kept for this session only")
                                  .arg(m_desk.nameOf(profile)),
                     .text = signInFailure(why, m_desk.nameOf(profile)),
                     .details = {},
                     .actionText = {},
                     .action = {}});
}

void SignInFlow::tell(const base::ProfileId &profile, const base::Error &error)
{
    const QString name = m_desk.nameOf(profile);
    const ErrorText words = errorText(error, {.doing = tr("Signing in with profile %1").arg(name),
                                              .account = {},
                                              .region = {},
                                              .profile = name});
    if (place() != m_window && !isBarred())
        return tellIn(place(), words);
    show(profile, {.id = kSignInFlash,
                   .tone = Tone::Bad,
                   .title = words.title,
                   .text = words.body(),
                   .details = words.details,
                   .actionText = signInAction(),
                   .action = [this, profile] { signInAgain(profile); }});
}

/// The messages of the window lie behind the one that was clicked in.
void SignInFlow::tellIn(QWidget *place, const ErrorText &words)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Not signed in"), {}, QMessageBox::Close, place);
    box->setObjectName(QStringLiteral("signInProblem"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(words.title + QStringLiteral("\n\n") + words.body());
    box->open();
}

} // namespace ui
