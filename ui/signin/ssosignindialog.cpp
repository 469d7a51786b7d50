// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/ssosignindialog.h"

#include "ui/profiles/buttonkeys.h"
#include "ui/signin/signinframe.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SsoSignInDialog::SsoSignInDialog(SsoSignInPanel::Begin begin, const profiles::SsoSession &session,
                                 profiles::SsoMethod method, const QString &profile,
                                 QWidget *parent)
    : QDialog(parent), m_panel(new SsoSignInPanel(std::move(begin), session, method, this)),
      m_note(makeParagraph({}, *this, PlainLabel::Look::Dim))
{
    auto *layout =
        frameSignIn(*this, QStringLiteral("ssoSignInDialog"), tr("Sign in to IAM Identity Center"));
    layout->addWidget(
        makeParagraph(tr("For profile %1. What you work on stays as it is.").arg(profile), *this,
                      PlainLabel::Look::Dim));
    layout->addWidget(m_panel);
    layout->addWidget(m_note);
    m_note->setObjectName(QStringLiteral("ssoKeychainNote"));
    m_note->hide();
    m_panel->offerUnlock();
    layout->addStretch();
    auto *buttons = makeCancelBox(*this);
    layout->addWidget(buttons);
    // Not the device code, which would be the first: it is for those who ask for it.
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    connect(m_panel, &SsoSignInPanel::finished, this, [this] {
        accept();
        emit signedIn();
    });
    connect(m_panel, &SsoSignInPanel::keptForSessionOnly, this,
            &SsoSignInDialog::keptForSessionOnly);
    connect(m_panel, &SsoSignInPanel::unlockWanted, this, [this] {
        reject();
        emit unlockWanted();
    });
}

void SsoSignInDialog::lookForKeychain(base::SecretStore &secrets)
{
    auto *call = secrets.state(this);
    base::whenDone<base::SecretStoreState>(call, this, [this](const auto &state) {
        if (!state || *state != base::SecretStoreState::Missing)
            return;
        m_note->setText(tr("There is no keychain in this session: the sign-in is kept in memory, "
                           "until this program ends."));
        m_note->show();
    });
    call->start();
}

void SsoSignInDialog::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QDialog::keyPressEvent(event);
}

void SsoSignInDialog::done(int result)
{
    m_panel->stop();
    QDialog::done(result);
}

} // namespace ui
