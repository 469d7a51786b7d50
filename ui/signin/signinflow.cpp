// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinflow.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "ui/signin/consentdialog.h"
#include "ui/signin/mfadialog.h"
#include "ui/signin/ssosignindialog.h"
#include "ui/signin/unlockdialog.h"
#include "ui/text/errortext.h"
#include "ui/theme/flashbar.h"
#include "ui/views/messagepage.h"

#include <QApplication>

#include <algorithm>

namespace ui {

namespace {

using profiles::SignInNeed;
using profiles::SsoMethod;

const QString kSignInFlash = QStringLiteral("signIn");

bool isLocked(const base::Error &error)
{
    return base::secretTroubleOf(error) == base::SecretTrouble::Locked;
}

/// Whether a dialog of this flow helps.
bool waitsForPerson(const base::Error &error)
{
    return profiles::signInNeedOf(error).has_value() || isLocked(error);
}

} // namespace

SignInFlow::SignInFlow(Desk &desk, const Theme &theme, const MessagePage &page, FlashBar &flashBar,
                       QWidget *window)
    : QObject(window), m_desk(desk), m_theme(theme), m_flashBar(flashBar), m_window(window)
{
    connect(&page, &MessagePage::signInWanted, this, &SignInFlow::onAction);
}

void SignInFlow::onAction(SignInAction action)
{
    const std::optional<base::Error> why = m_desk.identityError();
    if (why)
        begin(m_desk.profile(), *why,
              action == SignInAction::UseDeviceCode ? SsoMethod::DeviceCode : SsoMethod::Browser);
}

bool SignInFlow::begin(const base::ProfileId &profile, const base::Error &why, SsoMethod method)
{
    m_asked.clear();
    return open(profile, why, method);
}

bool SignInFlow::open(const base::ProfileId &id, const base::Error &why, SsoMethod method)
{
    const profiles::Profile *profile = find(id);
    if (!profile || !waitsForPerson(why))
        return false;
    if (QApplication::activeModalWidget()) {
        remind(id, why);
        return false;
    }
    m_dialog = makeDialog(*profile, why, method);
    if (!m_dialog) {
        tell(id, why);
        return false;
    }
    m_asked.insert(why.code);
    m_flashBar.dismiss(kSignInFlash);
    m_dialog->open();
    return true;
}

QDialog *SignInFlow::makeDialog(const profiles::Profile &profile, const base::Error &why,
                                SsoMethod method)
{
    if (isLocked(why))
        return askToUnlock(profile);
    switch (*profiles::signInNeedOf(why)) {
    case SignInNeed::MfaCode: return askForCode(profile);
    case SignInNeed::IdentityCenter: return askToSignIn(profile, method);
    case SignInNeed::Consent: break;
    }
    return askForConsent(profile);
}

QDialog *SignInFlow::askForCode(const profiles::Profile &profile)
{
    auto *dialog =
        new MfaDialog(m_desk.backend(), profile, m_desk.regionToAsk(profile.id), m_theme, m_window);
    connect(dialog, &MfaDialog::signedIn, this,
            [this, id = profile.id](const Identity &identity) { take(id, identity); });
    return dialog;
}

QDialog *SignInFlow::askToSignIn(const profiles::Profile &profile, SsoMethod method)
{
    ProfileServices *services = m_desk.backend().profileServices();
    const profiles::SsoAccess *access = profiles::ssoAccessOf(profile.chain);
    if (!services || !access)
        return nullptr;
    const profiles::SsoSession session = access->session;
    auto begin = [&sso = services->sso, session](SsoMethod by, QObject *parent) {
        return sso.signIn(session, by, parent);
    };
    auto *dialog = new SsoSignInDialog(begin, session, method, m_desk.nameOf(profile.id), m_window);
    dialog->lookForKeychain(services->secrets);
    const base::ProfileId id = profile.id;
    connect(dialog, &SsoSignInDialog::signedIn, this, [this, id] { goOn(id); });
    connect(dialog, &SsoSignInDialog::keptForSessionOnly, this,
            [this, id](const base::Error &why) { tellNotKept(id, why); });
    connect(dialog, &SsoSignInDialog::unlockWanted, this, [this, id] {
        open(id, base::secretError(base::SecretTrouble::Locked, {}), SsoMethod::Browser);
    });
    return dialog;
}

QDialog *SignInFlow::askForConsent(const profiles::Profile &profile)
{
    const profiles::ProcessCommand *process = profiles::processOf(profile.chain);
    if (!m_desk.backend().profileServices() || !process)
        return nullptr;
    auto *dialog = new ConsentDialog(
        {.profile = m_desk.nameOf(profile.id), .files = profile.files, .command = process->command},
        m_window);
    connect(dialog, &ConsentDialog::allowed, this,
            [this, id = profile.id](const QByteArray &hash) { allow(id, hash); });
    return dialog;
}

QDialog *SignInFlow::askToUnlock(const profiles::Profile &profile)
{
    ProfileServices *services = m_desk.backend().profileServices();
    if (!services)
        return nullptr;
    auto *dialog = new UnlockDialog(services->secrets, m_window);
    connect(dialog, &UnlockDialog::unlocked, this, [this, id = profile.id] { goOn(id); });
    return dialog;
}

/// The other marks may have changed while the question was open.
void SignInFlow::allow(const base::ProfileId &id, const QByteArray &commandHash)
{
    profiles::ProfileStore &store = m_desk.backend().profileServices()->store;
    const auto profile = store.find(id);
    if (!profile)
        return;
    profiles::ProfileMarks marks = profile->marks;
    marks.consentedCommand = commandHash;
    if (const auto kept = store.setMarks(id, marks); !kept)
        return tell(id, kept.error());
    goOn(id);
}

/// A profile that is not shown yet is asked by the desk, whose page says what is needed next.
void SignInFlow::goOn(const base::ProfileId &profile)
{
    if (profile == m_desk.profile() && m_desk.state() != Desk::State::Ready)
        m_desk.identifyAgain();
    else
        identify(profile);
}

void SignInFlow::signInAgain(const base::ProfileId &profile)
{
    m_asked.clear();
    identify(profile);
}

void SignInFlow::identify(const base::ProfileId &profile)
{
    const aws::Region region = m_desk.regionToAsk(profile);
    if (region.isEmpty() || !find(profile))
        return;
    delete m_call;
    auto *call = m_desk.backend().identify(profile, region, this);
    m_call = call;
    base::whenDone<Identity>(call, this, [this, profile](const base::Result<Identity> &outcome) {
        onIdentity(profile, outcome);
    });
    call->start();
}

/// What was answered already is not asked again by itself: a browser that signs in at once would be
/// opened without end.
void SignInFlow::onIdentity(const base::ProfileId &profile, const base::Result<Identity> &outcome)
{
    m_call = nullptr;
    if (outcome)
        return take(profile, *outcome);
    if (waitsForPerson(outcome.error()) && !m_asked.contains(outcome.error().code))
        open(profile, outcome.error(), SsoMethod::Browser);
    else
        tell(profile, outcome.error());
}

void SignInFlow::take(const base::ProfileId &profile, const Identity &identity)
{
    m_flashBar.dismiss(kSignInFlash);
    m_desk.takeSignIn(profile, identity);
}

/// A click is needed again, when no other dialog is open.
void SignInFlow::remind(const base::ProfileId &profile, const base::Error &why)
{
    const auto text = signInText(why, m_desk.nameOf(profile));
    m_flashBar.show({.id = kSignInFlash,
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
                     .text = signInFailure(why),
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
    const auto needed = signInText(error, name);
    m_flashBar.show({.id = kSignInFlash,
                     .tone = Tone::Bad,
                     .title = words.title,
                     .text = needed ? needed->body() : words.body(),
                     .details = words.details,
                     .actionText = tr("Sign in again"),
                     .action = [this, profile] { signInAgain(profile); }});
}

const profiles::Profile *SignInFlow::find(const base::ProfileId &id) const
{
    const auto &all = m_desk.backend().profiles();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const profiles::Profile &p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace ui
