// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/ssosigninpanel.h"

#include "ui/text/formats.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QPushButton *plainButton(const QString &text, const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    return button;
}

/// The page that needs no typing where there is one.
QUrl pageOf(const profiles::SsoUserCode &code)
{
    return code.pageWithCode.isEmpty() ? code.page : code.pageWithCode;
}

} // namespace

SsoSignInPanel::SsoSignInPanel(ProfileServices &services, const profiles::SsoSession &session,
                               profiles::SsoMethod method, QWidget *parent)
    : SsoSignInPanel(services.sso.signIn(session, method, nullptr), parent)
{}

SsoSignInPanel::SsoSignInPanel(profiles::SsoSignInCall *call, QWidget *parent)
    : QWidget(parent), m_words(new PlainLabel(tr("Asking IAM Identity Center…"), this)),
      m_code(new PlainLabel({}, PlainLabel::Look::Title, this)),
      m_link(new PlainLabel({}, PlainLabel::Look::Identifier, this))
{
    setObjectName(QStringLiteral("ssoSignInPanel"));
    buildLayout();
    follow(call);
}

void SsoSignInPanel::buildLayout()
{
    m_words->setObjectName(QStringLiteral("signInWords"));
    m_words->setWordWrap(true);
    m_code->setObjectName(QStringLiteral("signInCode"));
    m_code->setSelectable(true);
    m_link->setObjectName(QStringLiteral("signInLink"));
    m_link->setElideMode(Qt::ElideMiddle);
    m_codeRow = copyRow(*m_code, tr("Copy code"), "copySignInCode", &SsoSignInPanel::m_codeText);
    m_linkRow = copyRow(*m_link, tr("Copy link"), "copySignInLink", &SsoSignInPanel::m_linkText);
    QPushButton *stop = plainButton(tr("Cancel sign-in"), "cancelSignInButton", this);
    connect(stop, &QPushButton::clicked, this, &SsoSignInPanel::cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_codeRow);
    layout->addWidget(m_linkRow);
    layout->addWidget(stop, 0, Qt::AlignLeft);
}

QWidget *SsoSignInPanel::copyRow(PlainLabel &label, const QString &buttonText,
                                 const char *objectName, QString SsoSignInPanel::*text)
{
    auto *row = new QWidget(this);
    QPushButton *copy = plainButton(buttonText, objectName, row);
    connect(copy, &QPushButton::clicked, this,
            [this, copy, text] { CopyNotice::copy(this->*text, *copy); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&label, 1);
    layout->addWidget(copy);
    row->hide();
    return row;
}

void SsoSignInPanel::follow(profiles::SsoSignInCall *call)
{
    m_call = call;
    call->setParent(this);
    connect(call, &profiles::SsoSignInCall::browserOpened, this, [this](const QUrl &page) {
        showPage(tr("Your browser was opened. Sign in there, then come back."), page);
    });
    connect(call, &profiles::SsoSignInCall::browserFailed, this, [this](const QUrl &page) {
        showPage(tr("No browser could be opened. Copy the link into a browser of this computer."),
                 page);
    });
    connect(call, &profiles::SsoSignInCall::codeShown, this, &SsoSignInPanel::showCode);
    base::whenDone(static_cast<base::TypedCall<void> *>(call), this,
                   [this](const base::Result<> &result) { emit finished(result); });
    call->start();
}

void SsoSignInPanel::cancel()
{
    if (m_call)
        m_call->cancel();
}

void SsoSignInPanel::showPage(const QString &words, const QUrl &page)
{
    m_words->setText(words);
    m_linkText = page.toString(QUrl::FullyEncoded);
    m_link->setText(m_linkText);
    m_linkRow->show();
}

void SsoSignInPanel::showCode(const profiles::SsoUserCode &code)
{
    showPage(tr("Open the page in a browser, on any device, and check that it shows this code, "
                "within %1. Nobody else may ever send you such a code, nor you to them.")
                 .arg(durationText(code.lifetime)),
             pageOf(code));
    m_codeText = code.code;
    m_code->setText(code.code);
    m_codeRow->show();
}

} // namespace ui
