// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/keychainline.h"

#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

using base::SecretStoreState;

KeychainView viewOfState(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Unlocked: return KeychainView::Unlocked;
    case SecretStoreState::Locked: return KeychainView::Locked;
    case SecretStoreState::Missing: return KeychainView::Missing;
    case SecretStoreState::Slow: return KeychainView::Slow;
    }
    return KeychainView::Slow;
}

KeychainView viewOfError(const base::Error &error)
{
    const auto trouble = base::secretTroubleOf(error);
    return trouble ? viewOf(*trouble).value_or(KeychainView::Slow) : KeychainView::Slow;
}

} // namespace

KeychainLine::KeychainLine(profiles::ChosenSecretStore &secrets, const Theme &theme,
                           QWidget *parent)
    : QWidget(parent), m_secrets(secrets), m_theme(theme), m_icon(new QLabel(this)),
      m_text(new PlainLabel(this)),
      m_unlock(addButton(tr("Unlock keychain"), QStringLiteral("unlockKeychainButton"))),
      m_session(
          addButton(tr("Keep for this session only"), QStringLiteral("keepForSessionButton"))),
      m_again(addButton(tr("Ask again"), QStringLiteral("askKeychainAgainButton"))),
      m_cancel(addButton(tr("Cancel waiting"), QStringLiteral("cancelKeychainButton")))
{
    setObjectName(QStringLiteral("keychainLine"));
    m_text->setObjectName(QStringLiteral("keychainText"));
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_unlock, m_session, m_again, m_cancel})
        row->addWidget(button, 0, Qt::AlignTop);
    connect(m_unlock, &QPushButton::clicked, this, &KeychainLine::unlock);
    connect(m_session, &QPushButton::clicked, this, &KeychainLine::keepForThisSession);
    connect(m_again, &QPushButton::clicked, this, &KeychainLine::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &KeychainLine::cancel);
    connect(&theme, &Theme::changed, this, &KeychainLine::draw);
    connect(&secrets, &base::SecretStore::waitingChanged, this, &KeychainLine::onWaiting);
    draw();
}

QPushButton *KeychainLine::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void KeychainLine::refresh()
{
    if (m_secrets.keepsForThisSession())
        showView(KeychainView::Session);
    else
        ask(m_secrets.state(this), false);
}

void KeychainLine::showWaiting()
{
    // Its answer would take the place of what waits now.
    delete m_call;
    m_isCancellable = true;
    m_view = KeychainView::Waiting;
    draw();
}

void KeychainLine::showView(KeychainView view)
{
    m_isCancellable = false;
    m_view = view;
    draw();
}

void KeychainLine::ask(base::TypedCall<SecretStoreState> *call, bool isUnlock)
{
    delete m_call;
    m_call = call;
    base::whenDone(call, this, [this, isUnlock](const base::Result<SecretStoreState> &answer) {
        take(answer, isUnlock);
    });
    call->start();
}

void KeychainLine::take(const base::Result<SecretStoreState> &answer, bool isUnlock)
{
    m_call = nullptr;
    const bool isCancelled = !answer && answer.error().kind == base::ErrorKind::Cancelled;
    if (isCancelled) {
        showView(isUnlock ? KeychainView::Locked : KeychainView::Slow);
        return;
    }
    showView(answer ? viewOfState(*answer) : viewOfError(answer.error()));
    if (isUnlock && m_view == KeychainView::Unlocked)
        emit ready();
}

void KeychainLine::unlock()
{
    showWaiting();
    ask(m_secrets.unlock(this), true);
}

void KeychainLine::keepForThisSession()
{
    m_secrets.keepForThisSession();
    showView(KeychainView::Session);
    emit ready();
}

void KeychainLine::cancel()
{
    if (m_call)
        m_call->cancel();
    else
        emit cancelWanted();
}

void KeychainLine::onWaiting(bool isWaiting)
{
    if (isWaiting && m_view != KeychainView::Waiting)
        showView(KeychainView::Waiting);
    else if (!isWaiting && m_view == KeychainView::Waiting && !m_isCancellable)
        refresh();
}

void KeychainLine::draw()
{
    const StateMark mark = keychainMark(m_view);
    m_icon->setPixmap(m_theme.icon(mark).pixmap(space::kIcon));
    m_text->setText(mark.word);
    m_unlock->setVisible(m_view == KeychainView::Locked);
    m_session->setVisible(m_view == KeychainView::Missing);
    m_again->setVisible(m_view == KeychainView::Slow);
    m_cancel->setVisible(m_view == KeychainView::Waiting && m_isCancellable);
}

} // namespace ui
