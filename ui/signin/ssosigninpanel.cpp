// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/ssosigninpanel.h"

#include "base/secrettrouble.h"
#include "base/webpage.h"
#include "ui/signin/devicecodeview.h"
#include "ui/signin/signinframe.h"
#include "ui/signin/webbrowser.h"
#include "ui/text/formats.h"
#include "ui/text/signintext.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace std::chrono_literals;
using profiles::SsoMethod;

namespace {

/// What a sign-in by the browser may take in all.
constexpr std::chrono::seconds kBrowserTime = 10min;
constexpr qsizetype kLongestAddress = 2048;

SsoSignInPanel::Begin signInWith(profiles::SsoSessions &sessions,
                                 const profiles::SsoSession &session)
{
    return [&sessions, session](SsoMethod method, QObject *parent) {
        return sessions.signIn(session, method, parent);
    };
}

} // namespace

SsoSignInPanel::SsoSignInPanel(profiles::SsoSessions &sessions, const profiles::SsoSession &session,
                               SsoMethod method, QWidget *parent)
    : SsoSignInPanel(signInWith(sessions, session), session, method, parent)
{}

SsoSignInPanel::SsoSignInPanel(Begin begin, const profiles::SsoSession &session, SsoMethod method,
                               QWidget *parent)
    : QWidget(parent), m_begin(std::move(begin)), m_method(method),
      m_state(makeParagraph({}, *this)),
      m_caption(makeParagraph(tr("If no page opens, open this address in a browser on this "
                                 "computer:"),
                              *this, PlainLabel::Look::Dim)),
      m_address(makeParagraph({}, *this)),
      m_remaining(makeParagraph({}, *this, PlainLabel::Look::Dim)), m_code(new DeviceCodeView(this))
{
    buildLayout(session);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &SsoSignInPanel::showRemaining);
    start(method);
}

SsoSignInPanel::~SsoSignInPanel()
{
    stop();
}

void SsoSignInPanel::buildLayout(const profiles::SsoSession &session)
{
    setObjectName(QStringLiteral("ssoSignInPanel"));
    m_state->setObjectName(QStringLiteral("ssoState"));
    m_address->setObjectName(QStringLiteral("ssoAddress"));
    m_address->setSelectable(true);
    m_remaining->setObjectName(QStringLiteral("ssoRemaining"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kMedium);
    layout->addWidget(
        makeParagraph(tr("Sign in at %1").arg(visibleText(session.startUrl.host(), 255)), *this,
                      PlainLabel::Look::Strong));
    layout->addWidget(m_state);
    layout->addWidget(m_caption);
    layout->addWidget(m_address);
    layout->addWidget(m_code);
    layout->addWidget(m_remaining);
    layout->addLayout(makeButtons());
}

QLayout *SsoSignInPanel::makeButtons()
{
    m_copy = makeButton(tr("Copy address"), "copyLinkButton");
    m_open = makeButton(tr("Open the browser again"), "openBrowserButton");
    m_device = makeButton(tr("Use a device code instead"), "useDeviceCodeButton");
    m_again = makeButton(tr("Try again"), "signInRetryButton");
    m_unlock = makeButton(tr("Unlock keychain"), "unlockKeychainButton");
    connect(m_copy, &QPushButton::clicked, this, &SsoSignInPanel::copyLink);
    connect(m_open, &QPushButton::clicked, this, &SsoSignInPanel::openPage);
    connect(m_device, &QPushButton::clicked, this, [this] { start(SsoMethod::DeviceCode); });
    connect(m_again, &QPushButton::clicked, this, &SsoSignInPanel::tryAgain);
    connect(m_unlock, &QPushButton::clicked, this, &SsoSignInPanel::unlockWanted);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_copy, m_open, m_device, m_again, m_unlock})
        row->addWidget(button);
    row->addStretch();
    return row;
}

QPushButton *SsoSignInPanel::makeButton(const QString &text, const char *objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    return button;
}

void SsoSignInPanel::start(SsoMethod method)
{
    stop();
    m_method = method;
    m_page.clear();
    m_code->hide();
    m_remaining->hide();
    m_state->setText(method == SsoMethod::Browser ? tr("Opening the browser…")
                                                  : tr("Asking for a device code…"));
    auto *call = m_begin(method, this);
    m_call = call;
    listenTo(*call);
    showButtons();
    call->start();
}

void SsoSignInPanel::listenTo(profiles::SsoSignInCall &call)
{
    using profiles::SsoSignInCall;
    connect(&call, &SsoSignInCall::browserOpened, this,
            [this](const QUrl &page) { waitAt(page, true); });
    connect(&call, &SsoSignInCall::browserFailed, this,
            [this](const QUrl &page) { waitAt(page, false); });
    connect(&call, &SsoSignInCall::codeShown, this, &SsoSignInPanel::showCode);
    connect(&call, &SsoSignInCall::notKept, this, &SsoSignInPanel::keptForSessionOnly);
    base::whenDone<void>(&call, this, [this](const base::Result<> &outcome) { onResult(outcome); });
}

void SsoSignInPanel::tryAgain()
{
    start(m_method);
}

void SsoSignInPanel::stop()
{
    delete m_call;
    m_tick.stop();
}

void SsoSignInPanel::waitAt(const QUrl &page, bool isOpened)
{
    const bool isFirst = m_page.isEmpty();
    m_page = base::isWebPage(page) ? page : QUrl();
    m_open->setText(tr("Open the browser again"));
    m_state->setText(isOpened ? tr("Waiting for the browser…")
                              : tr("No browser could be opened. Copy the address, and open it in a "
                                   "browser on this computer."));
    if (m_method == SsoMethod::Browser && !m_tick.isActive()) {
        m_deadline.setRemainingTime(kBrowserTime);
        m_tick.start();
    }
    showRemaining();
    showButtons();
    if (isFirst)
        giveFocusTo(*m_copy);
}

void SsoSignInPanel::showCode(const profiles::SsoUserCode &code)
{
    const QUrl page = code.pageWithCode.isEmpty() ? code.page : code.pageWithCode;
    m_page = base::isWebPage(page) ? page : QUrl();
    m_code->setCode(code);
    m_code->show();
    m_open->setText(tr("Open the page"));
    m_state->setText(tr("Waiting until the code is confirmed in a browser…"));
    m_deadline.setRemainingTime(code.lifetime);
    m_tick.start();
    showRemaining();
    showButtons();
    giveFocusTo(m_code->copyButton());
}

void SsoSignInPanel::onResult(const base::Result<> &outcome)
{
    m_call = nullptr;
    m_tick.stop();
    m_page.clear();
    m_code->hide();
    m_remaining->hide();
    showButtons();
    if (!outcome)
        return onFailure(outcome.error());
    m_state->setText(tr("Signed in."));
    emit finished();
}

void SsoSignInPanel::onFailure(const base::Error &error)
{
    const bool isLocked = base::secretTroubleOf(error) == base::SecretTrouble::Locked;
    m_state->setText(tr("Signing in failed. %1").arg(signInFailure(error, {})));
    m_again->show();
    m_unlock->setVisible(m_offersUnlock && isLocked);
    giveFocusTo(m_unlock->isVisibleTo(this) ? *m_unlock : *m_again);
}

void SsoSignInPanel::openPage()
{
    if (base::isWebPage(m_page))
        waitAt(m_page, openInBrowser(m_page));
}

void SsoSignInPanel::copyLink()
{
    CopyNotice::copy(QString::fromLatin1(m_page.toEncoded()), *m_copy);
}

void SsoSignInPanel::showRemaining()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_deadline.remainingTimeAsDuration());
    m_remaining->setText(tr("%1 left").arg(durationText(left)));
    m_remaining->setVisible(m_tick.isActive());
}

void SsoSignInPanel::showAddress()
{
    const QString address = QString::fromLatin1(m_page.toEncoded());
    m_address->setText(visibleText(address, kLongestAddress));
    const bool isShown = m_call && m_method == SsoMethod::Browser && !address.isEmpty();
    m_caption->setVisible(isShown);
    m_address->setVisible(isShown);
}

void SsoSignInPanel::giveFocusTo(QPushButton &button)
{
    const QWidget *now = window()->focusWidget();
    if (!now || !now->isVisible() || !qobject_cast<const QLineEdit *>(now))
        button.setFocus();
}

void SsoSignInPanel::showButtons()
{
    showAddress();
    const bool isWaiting = m_call && !m_page.isEmpty();
    m_copy->setVisible(isWaiting);
    m_open->setVisible(isWaiting);
    m_device->setVisible(m_call && m_method == SsoMethod::Browser);
    m_again->hide();
    m_unlock->hide();
}

} // namespace ui
