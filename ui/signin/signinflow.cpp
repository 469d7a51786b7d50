// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinflow.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "ui/callerregion.h"
#include "ui/signin/consentdialog.h"
#include "ui/signin/mfadialog.h"
#include "ui/signin/ssosignindialog.h"
#include "ui/signin/unlockdialog.h"
#include "ui/views/messagepage.h"

#include <QApplication>

namespace ui {

namespace {

using profiles::SignInNeed;
using profiles::SsoMethod;

bool isLocked(const base::Error &error)
{
    return base::secretTroubleOf(error) == base::SecretTrouble::Locked;
}

/// Whether a dialog of this flow helps.
bool hasDialogFor(const base::Error &error)
{
    return profiles::signInNeedOf(error).has_value() || isLocked(error);
}

} // namespace

SignInFlow::SignInFlow(Desk &desk, const Theme &theme, const MessagePage &page, FlashBar &flashBar,
                       QWidget *window)
    : QObject(window), m_desk(desk), m_theme(theme), m_flashBar(flashBar), m_window(window)
{
    connect(&page, &MessagePage::signInWanted, this, &SignInFlow::onAction);
    connect(&m_desk, &Desk::identified, this, [this](const base::ProfileId &profile) {
        if (profile == m_toldOf)
            dismissMessage();
    });
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
    beginAt(nullptr);
    return open(profile, why, method);
}

bool SignInFlow::beginIn(QWidget *place, const base::ProfileId &profile, const base::Error &why)
{
    beginAt(place);
    return open(profile, why, SsoMethod::Browser);
}

void SignInFlow::beginAt(QWidget *place)
{
    m_asked.clear();
    m_place = place;
}

QWidget *SignInFlow::place() const
{
    return m_place && m_place->isVisible() ? m_place.data() : m_window;
}

bool SignInFlow::isBarred() const
{
    const QWidget *modal = QApplication::activeModalWidget();
    return modal && modal != place();
}

aws::Region SignInFlow::regionOf(const profiles::Profile &profile) const
{
    const aws::Region shown = m_desk.regionToAsk(profile.id);
    return shown.isEmpty() ? callerRegion(profile) : shown;
}

bool SignInFlow::open(const base::ProfileId &id, const base::Error &why, SsoMethod method)
{
    const profiles::Profile *profile = m_desk.find(id);
    if (!profile || !hasDialogFor(why))
        return false;
    if (isBarred()) {
        remind(id, why);
        return false;
    }
    m_dialog = makeDialog(*profile, why, method);
    if (!m_dialog) {
        tell(id, why);
        return false;
    }
    m_asked.insert(why.code);
    dismissMessage();
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
    case SignInNeed::Consent: return askForConsent(profile);
    case SignInNeed::OpenProfile: break;
    }
    return nullptr; // a click on "Sign in again" opens it
}

QDialog *SignInFlow::askForCode(const profiles::Profile &profile)
{
    auto *dialog = new MfaDialog(m_desk.backend(), profile, regionOf(profile), m_theme, place());
    // Queued: another account closes the window that the dialog belongs to.
    connect(
        dialog, &MfaDialog::signedIn, this,
        [this, id = profile.id](const Identity &identity) { take(id, identity); },
        Qt::QueuedConnection);
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
    auto *dialog = new SsoSignInDialog(begin, session, method, m_desk.nameOf(profile.id), place());
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
        place());
    connect(dialog, &ConsentDialog::allowed, this,
            [this, id = profile.id](const QByteArray &hash) { allow(id, hash); });
    return dialog;
}

QDialog *SignInFlow::askToUnlock(const profiles::Profile &profile)
{
    ProfileServices *services = m_desk.backend().profileServices();
    if (!services)
        return nullptr;
    auto *dialog = new UnlockDialog(services->secrets, place());
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
    if (profile != m_desk.profile() || m_desk.state() == Desk::State::Ready)
        return identify(profile);
    m_desk.identifyAgain();
    emit answered(profile);
}

void SignInFlow::signInAgain(const base::ProfileId &profile)
{
    beginAt(QApplication::activeModalWidget());
    m_desk.backend().noteOpened(profile);
    identify(profile);
}

void SignInFlow::identify(const base::ProfileId &profile)
{
    const profiles::Profile *known = m_desk.find(profile);
    if (!known)
        return;
    delete m_call;
    auto *call = m_desk.backend().identify(profile, regionOf(*known), this);
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
    if (hasDialogFor(outcome.error()) && !m_asked.contains(outcome.error().code))
        open(profile, outcome.error(), SsoMethod::Browser);
    else
        tell(profile, outcome.error());
}

void SignInFlow::take(const base::ProfileId &profile, const Identity &identity)
{
    dismissMessage();
    m_desk.takeSignIn(profile, identity);
    emit answered(profile);
}

} // namespace ui
