// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/ssosignindialog.h"

#include "ui/signin/signinframe.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace ui {

SsoSignInDialog::SsoSignInDialog(SsoSignInPanel::Begin begin, const profiles::SsoSession &session,
                                 profiles::SsoMethod method, const QString &profile,
                                 QWidget *parent)
    : QDialog(parent), m_panel(new SsoSignInPanel(std::move(begin), session, method, this))
{
    auto *layout =
        frameSignIn(*this, QStringLiteral("ssoSignInDialog"), tr("Sign in to IAM Identity Center"));
    layout->addWidget(
        makeParagraph(tr("For profile %1. What you work on stays as it is.").arg(profile), *this,
                      PlainLabel::Look::Dim));
    layout->addWidget(m_panel);
    layout->addStretch();
    layout->addWidget(makeCancelBox(*this));
    connect(m_panel, &SsoSignInPanel::finished, this, [this] {
        accept();
        emit signedIn();
    });
}

void SsoSignInDialog::done(int result)
{
    m_panel->stop();
    QDialog::done(result);
}

} // namespace ui
