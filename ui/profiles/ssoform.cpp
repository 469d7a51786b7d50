// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/ssoform.h"

#include "ui/profiles/fieldrules.h"
#include "ui/profiles/profileerrortext.h"
#include "ui/profiles/profilewords.h"
#include "ui/profiles/ssochoices.h"
#include "ui/profiles/suggestfield.h"
#include "ui/signin/ssosigninpanel.h"
#include "ui/signin/unlockdialog.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

const QChar kBetween(u'·');

/// Id first: what stands behind the mark is for reading only.
QString accountSuggestion(const profiles::SsoAccount &account)
{
    QStringList parts{account.id.grouped(), visibleText(account.name, 80)};
    if (!account.email.isEmpty())
        parts << visibleText(account.email, 80);
    return parts.join(QStringLiteral(" · "));
}

QPushButton *signInButton(const QString &text, const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    return button;
}

} // namespace

SsoForm::SsoForm(ProfileServices &services, const Theme &theme, QWidget *parent)
    : SourceForm(theme, parent), m_services(services),
      m_choices(new SsoChoices(services.sso, this)),
      m_startUrl(addField(tr("Start URL"), "startUrlField",
                          tr("Also called AWS access portal URL. One sign-in serves all profiles "
                             "with the same one."))),
      m_region(addField(tr("Identity Center region"), "ssoRegionField",
                        tr("Where the Identity Center is, whatever region is worked in.")))
{
    addSignIn();
    m_account = addField(tr("Account"), "ssoAccountField", {});
    m_role = addField(tr("Role"), "ssoRoleField", {});
    QStringList regions;
    for (const aws::Region &region : aws::mgnRegions())
        regions << region.toString();
    m_region->setSuggestions(regions);
    suggestSessions();
    connect(m_startUrl, &QLineEdit::textChanged, this, &SsoForm::onPlaceEdited);
    connect(m_region, &QLineEdit::textChanged, this, &SsoForm::onPlaceEdited);
    connect(m_account, &QLineEdit::editingFinished, this, &SsoForm::onAccountEdited);
    connect(m_account, &SuggestField::chosen, this, &SsoForm::onAccountEdited);
    connect(m_choices, &SsoChoices::changed, this, &SsoForm::showChoices);
    connect(m_choices, &SsoChoices::failed, this, [this](const base::Error &error) {
        m_state->setText(profileErrorText(error, {}, m_startUrl->text()).cause);
    });
    showChoices();
}

SuggestField *SsoForm::addField(const QString &label, const char *objectName, const QString &hint)
{
    auto *field = new SuggestField(theme(), this);
    field->setObjectName(QLatin1String(objectName));
    grid().addRow(label, field, hint);
    return field;
}

void SsoForm::addSignIn()
{
    auto *part = new QWidget(this);
    m_browser = signInButton(tr("Sign in with browser"), "signInBrowserButton", part);
    m_deviceCode = signInButton(tr("Use a device code instead"), "signInCodeButton", part);
    m_cancel = signInButton(tr("Cancel sign-in"), "cancelSignInButton", part);
    m_state = new PlainLabel({}, PlainLabel::Look::Dim, part);
    m_state->setObjectName(QStringLiteral("ssoFormState"));
    m_state->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_browser);
    buttons->addWidget(m_deviceCode);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_signIn = new QVBoxLayout(part);
    m_signIn->setContentsMargins(0, space::kStep, 0, space::kStep);
    m_signIn->addWidget(m_state);
    m_signIn->addLayout(buttons);
    grid().addWide(part);
    offerSignIn(true);
    connect(m_cancel, &QPushButton::clicked, this, &SsoForm::endSignIn);
    connect(m_browser, &QPushButton::clicked, this,
            [this] { signIn(profiles::SsoMethod::Browser); });
    connect(m_deviceCode, &QPushButton::clicked, this,
            [this] { signIn(profiles::SsoMethod::DeviceCode); });
}

void SsoForm::suggestSessions()
{
    QStringList known;
    for (const profiles::Profile &profile : m_services.store.profiles()) {
        if (const auto session = ssoSessionOf(profile))
            known << session->startUrl.toString();
    }
    known.removeDuplicates();
    m_startUrl->setSuggestions(known);
}

std::optional<profiles::SsoSession> SsoForm::session() const
{
    const auto region = aws::Region::parse(m_region->text());
    if (!startUrlProblem(m_startUrl->text()).isEmpty() || !region)
        return std::nullopt;
    profiles::SsoSession session{.name = {},
                                 .startUrl = QUrl(m_startUrl->text().trimmed()),
                                 .region = *region,
                                 .scopes = {}};
    const bool isAsBefore =
        session.startUrl == m_before.startUrl && session.region == m_before.region;
    return isAsBefore ? m_before : session;
}

std::optional<base::AccountId> SsoForm::account() const
{
    return base::AccountId::parse(m_account->text().section(kBetween, 0, 0));
}

void SsoForm::load(const Source &source)
{
    const auto *access = std::get_if<profiles::SsoAccess>(&source);
    if (!access)
        return;
    m_before = access->session;
    m_startUrl->setText(access->session.startUrl.toString());
    m_region->setText(access->session.region.toString());
    m_account->setText(access->account.grouped());
    m_role->setText(access->roleName);
    onPlaceEdited();
    onAccountEdited();
}

SourceForm::Source SsoForm::source() const
{
    return profiles::SsoAccess{.session = session().value_or(profiles::SsoSession()),
                               .account = account().value_or(base::AccountId()),
                               .roleName = m_role->text().trimmed()};
}

void SsoForm::check()
{
    checkPlace();
    grid().setProblem(m_account, accountIdProblem(m_account->text().section(kBetween, 0, 0)));
    grid().setProblem(m_role, roleNameProblem(m_role->text().trimmed()));
}

void SsoForm::checkPlace()
{
    grid().setProblem(m_startUrl, startUrlProblem(m_startUrl->text()));
    grid().setProblem(m_region, m_region->text().isEmpty()
                                    ? tr("Enter the region of the Identity Center.")
                                    : regionProblem(m_region->text()));
}

void SsoForm::signIn(profiles::SsoMethod method)
{
    checkPlace();
    const auto where = session();
    if (where)
        follow(new SsoSignInPanel(m_services.sso, *where, method, this));
    else if (QWidget *wrong = grid().firstProblem())
        wrong->setFocus();
}

void SsoForm::follow(SsoSignInPanel *panel)
{
    delete m_panel;
    m_panel = panel;
    m_signIn->insertWidget(0, panel);
    connect(panel, &SsoSignInPanel::finished, this, &SsoForm::onSignedIn);
    connect(panel, &SsoSignInPanel::keptForSessionOnly, this,
            [this] { m_isForSessionOnly = true; });
    offerUnlock(*panel);
    m_isForSessionOnly = false;
    offerSignIn(false);
}

void SsoForm::offerUnlock(SsoSignInPanel &panel)
{
    panel.offerUnlock();
    connect(&panel, &SsoSignInPanel::unlockWanted, this, [this, &panel] {
        auto *dialog = new UnlockDialog(m_services.secrets, this);
        connect(dialog, &UnlockDialog::unlocked, &panel, &SsoSignInPanel::tryAgain);
        dialog->open();
    });
}

void SsoForm::endSignIn()
{
    if (m_panel) {
        m_panel->stop();
        m_panel->hide();
        m_panel->deleteLater();
    }
    m_panel = nullptr;
    offerSignIn(true);
}

void SsoForm::onSignedIn()
{
    endSignIn();
    m_choices->setSession(session());
    showChoices();
    m_choices->readAccounts();
    onAccountEdited();
    m_account->setFocus();
}

void SsoForm::onPlaceEdited()
{
    m_choices->setSession(session());
    if (m_choices->isSignedIn() && m_choices->accounts().isEmpty())
        m_choices->readAccounts();
}

void SsoForm::onAccountEdited()
{
    if (const auto chosen = account())
        m_choices->readRoles(*chosen);
}

void SsoForm::showChoices()
{
    QStringList accounts;
    for (const profiles::SsoAccount &account : m_choices->accounts())
        accounts << accountSuggestion(account);
    m_account->setSuggestions(accounts);
    m_role->setSuggestions(m_choices->roles());
    if (m_choices->roles().size() == 1 && m_role->text().isEmpty())
        m_role->setText(m_choices->roles().first());
    showState();
}

void SsoForm::showState()
{
    if (!m_choices->isSignedIn())
        m_state->setText(tr("Sign in to choose account and role from a list, or type them."));
    else if (m_isForSessionOnly)
        m_state->setText(tr("Signed in for this session only: the keychain did not take it. Choose "
                            "account and role below, or type them."));
    else
        m_state->setText(tr("Signed in. Choose account and role below, or type them."));
}

void SsoForm::offerSignIn(bool isOffered)
{
    m_browser->setVisible(isOffered);
    m_deviceCode->setVisible(isOffered);
    m_state->setVisible(isOffered);
    m_cancel->setVisible(!isOffered);
}

} // namespace ui
