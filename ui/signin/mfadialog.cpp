// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/mfadialog.h"

#include "ui/profiles/buttonkeys.h"
#include "ui/signin/signinframe.h"
#include "ui/text/sessiontext.h"
#include "ui/text/signintext.h"
#include "ui/theme/controls.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/plaintext.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kCodeLength = 6;

/// The role that the device belongs to.
QString roleBehind(const profiles::CredentialChain &chain)
{
    for (const profiles::CredentialStep &step : chain) {
        const auto *role = std::get_if<profiles::AssumedRole>(&step);
        if (role && !role->mfaSerial.isEmpty())
            return role->roleArn;
    }
    return {};
}

Fact shortFact(const QString &label, const QString &value)
{
    Fact fact;
    fact.label = label;
    fact.value = value;
    return fact;
}

Fact idFact(const QString &label, const QString &value)
{
    Fact fact = shortFact(label, value);
    fact.identifier = true;
    return fact;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString digitsOf(QString text)
{
    return text.removeIf([](QChar c) { return !isAsciiDigit(c); });
}

/// Codes are shown, and so typed and pasted, as "123 456".
bool isCodeSoFar(const QString &text)
{
    return digitsOf(text).size() <= kCodeLength
           && std::all_of(text.begin(), text.end(),
                          [](QChar c) { return isAsciiDigit(c) || c.isSpace(); });
}

} // namespace

MfaDialog::MfaDialog(Backend &backend, const profiles::Profile &profile, const aws::Region &region,
                     const Theme &theme, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_profile(profile), m_region(region), m_theme(theme),
      m_field(new QLineEdit(this)), m_complaint(makeParagraph({}, *this)),
      m_note(makeParagraph({}, *this, PlainLabel::Look::Dim))
{
    auto *layout = frameSignIn(*this, QStringLiteral("mfaDialog"), tr("Enter MFA code"));
    addFacts(*layout);
    addField(*layout);
    addButtons(*layout);
    m_note->setText(hint());
    updateButtons();
    m_field->setFocus();
}

void MfaDialog::addFacts(QVBoxLayout &layout)
{
    auto *facts = new FactsGrid(m_theme, this);
    const QString serial = profiles::mfaSerialOf(m_profile.chain);
    facts->setFacts({shortFact(tr("Profile"), visibleText(m_profile.name, 128)),
                     idFact(tr("Role"), visibleText(roleBehind(m_profile.chain), 256)),
                     idFact(tr("MFA device"), visibleText(serial, 256))});
    layout.addWidget(facts);
}

void MfaDialog::addField(QVBoxLayout &layout)
{
    m_field->setObjectName(QStringLiteral("mfaCodeField"));
    m_field->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    m_field->setFont(Theme::identifierFont(font()));
    m_note->setObjectName(QStringLiteral("mfaNote"));
    auto *label = new PlainLabel(tr("MFA code"), this);
    label->setBuddy(m_field);
    layout.addWidget(label);
    m_complaint->setObjectName(QStringLiteral("mfaComplaint"));
    m_complaint->setTone(m_theme, Tone::Bad);
    m_complaint->hide();
    layout.addWidget(m_field);
    layout.addWidget(m_complaint);
    layout.addWidget(m_note);
    connect(m_field, &QLineEdit::textEdited, this, &MfaDialog::keepDigits);
    connect(m_field, &QLineEdit::textChanged, this, &MfaDialog::updateButtons);
}

void MfaDialog::addButtons(QVBoxLayout &layout)
{
    auto *buttons = makeCancelBox(*this);
    m_submit = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    m_submit->setObjectName(QStringLiteral("submitCodeButton"));
    m_submit->setDefault(true);
    setPrimary(*m_submit);
    connect(buttons, &QDialogButtonBox::accepted, this, &MfaDialog::submit);
    layout.addStretch();
    layout.addWidget(buttons);
}

void MfaDialog::keepDigits()
{
    const QString typed = m_field->text();
    const QString code = digitsOf(typed);
    if (code != typed) {
        const qsizetype before = digitsOf(typed.left(m_field->cursorPosition())).size();
        m_field->setText(code);
        m_field->setCursorPosition(static_cast<int>(before));
    }
    complain(isCodeSoFar(typed) ? QString() : tr("A code has six digits."));
}

/// Empty: nothing is wrong any more.
void MfaDialog::complain(const QString &what)
{
    m_complaint->setText(what);
    m_complaint->setVisible(!what.isEmpty());
    m_field->setAccessibleDescription(what);
    if (what.isEmpty())
        return;
    QAccessibleEvent alert(m_complaint, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool MfaDialog::isCode() const
{
    const QString code = m_field->text();
    return code.size() == kCodeLength && std::all_of(code.begin(), code.end(), isAsciiDigit);
}

void MfaDialog::submit()
{
    if (m_call || !isCode())
        return;
    const SignInAnswers answers{.mfaCode = base::SecretBytes(m_field->text().toLatin1())};
    auto *call = m_backend.signIn(m_profile.id, m_region, answers, this);
    m_call = call;
    base::whenDone<Identity>(call, this,
                             [this](const base::Result<Identity> &outcome) { onAnswer(outcome); });
    complain({});
    showNote(tr("Asking AWS…"), Tone::Neutral);
    updateButtons();
    call->start();
}

/// Whatever came of it, this code is used up.
void MfaDialog::onAnswer(const base::Result<Identity> &outcome)
{
    m_call = nullptr;
    m_field->clear();
    updateButtons();
    if (!outcome) {
        showNote(codeFailure(outcome.error(), visibleText(m_profile.name, 128)), Tone::Bad);
        m_field->setFocus();
        return;
    }
    const Identity identity = *outcome;
    accept();
    emit signedIn(identity);
}

void MfaDialog::showNote(const QString &text, Tone tone)
{
    m_note->setTone(m_theme, tone);
    m_note->setText(text);
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MfaDialog::updateButtons()
{
    m_field->setEnabled(!m_call);
    m_submit->setEnabled(!m_call && isCode());
    m_submit->setToolTip(m_submit->isEnabled() ? QString()
                                               : toolTipText(tr("A code has six digits.")));
}

QString MfaDialog::hint() const
{
    SessionFacts clock = m_backend.session(m_profile.id, m_region);
    clock.credentialsEnd.reset();
    QStringList lines{tr("The device shows a new code every 30 seconds, and each works once.")};
    for (const QString &part : sessionParts(clock, m_backend.clock(m_profile.id).now()))
        lines << tr("A code made on this computer may be wrong: %1.").arg(part);
    return lines.join(u'\n');
}

void MfaDialog::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QDialog::keyPressEvent(event);
}

void MfaDialog::done(int result)
{
    delete m_call;
    QDialog::done(result);
}

} // namespace ui
