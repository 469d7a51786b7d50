// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/unlockdialog.h"

#include "base/secrettrouble.h"
#include "ui/profiles/buttonkeys.h"
#include "ui/signin/signinframe.h"
#include "ui/text/errortext.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Why it is no more unlocked than before.
base::Error troubleOf(const base::Result<base::SecretStoreState> &outcome)
{
    using base::SecretTrouble;
    if (!outcome)
        return outcome.error();
    return base::secretError(*outcome == base::SecretStoreState::Missing ? SecretTrouble::Missing
                                                                         : SecretTrouble::Slow,
                             {});
}

QString lockedText(const base::Result<base::SecretStoreState> &outcome)
{
    using base::SecretStoreState;
    if (outcome == SecretStoreState::Locked)
        return UnlockDialog::tr("The keychain is still locked. Nothing was read or changed.");
    return errorText(troubleOf(outcome), {}).body();
}

} // namespace

UnlockDialog::UnlockDialog(base::SecretStore &secrets, QWidget *parent)
    : QDialog(parent), m_secrets(secrets), m_state(makeParagraph({}, *this))
{
    auto *layout = frameSignIn(*this, QStringLiteral("unlockDialog"), tr("Unlock keychain"));
    m_state->setObjectName(QStringLiteral("unlockState"));
    auto *buttons = makeCancelBox(*this);
    m_again = buttons->addButton(tr("Unlock keychain"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(QStringLiteral("unlockAgainButton"));
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &UnlockDialog::ask);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(buttons);
    ask();
}

void UnlockDialog::ask()
{
    m_state->setText(tr("Waiting for your answer in the keychain's own window…"));
    m_again->hide();
    auto *call = m_secrets.unlock(this);
    m_call = call;
    base::whenDone<base::SecretStoreState>(call, this,
                                           [this](const auto &outcome) { onState(outcome); });
    call->start();
}

void UnlockDialog::onState(const base::Result<base::SecretStoreState> &outcome)
{
    m_call = nullptr;
    if (!outcome || *outcome != base::SecretStoreState::Unlocked) {
        m_state->setText(lockedText(outcome));
        m_again->show();
        return;
    }
    accept();
    emit unlocked();
}

void UnlockDialog::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QDialog::keyPressEvent(event);
}

void UnlockDialog::done(int result)
{
    if (m_call) {
        // Its end is nobody's news any more.
        disconnect(m_call, nullptr, this, nullptr);
        m_call->cancel();
    }
    QDialog::done(result);
}

} // namespace ui
