// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/identification.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "sts/getcalleridentity.h"

#include <memory>

namespace {

using namespace std::chrono_literals;
using profiles::ProfileHealth;

/// How precisely the last use is remembered: every note is written to the disk.
constexpr std::chrono::milliseconds kUseGrain = 60s;

base::Error wrongAccount(const profiles::Profile &profile, const base::AccountId &found)
{
    return base::makeError(
        base::ErrorKind::Credentials, QStringLiteral("WrongAccount"),
        QStringLiteral("profile \"%1\" may act for account %2 only, and its credentials belong to "
                       "account %3")
            .arg(profile.name, profile.marks.pinnedAccount->toString(), found.toString()));
}

bool isPermitted(const profiles::Profile &profile, const base::AccountId &account)
{
    return profile.marks.pinnedAccount.value_or(account) == account;
}

/// The credentials that came are those of a profile that is not there any more.
base::Error otherProfile(const std::optional<profiles::Profile> &now)
{
    if (!now)
        return base::makeError(base::ErrorKind::Configuration, QStringLiteral("UnknownProfile"),
                               QStringLiteral("the profile was deleted while AWS was asked"));
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("ProfileChanged"),
                           QStringLiteral("profile \"%1\" was changed while AWS was asked whose "
                                          "its credentials are")
                               .arg(now->name));
}

/// Nullopt when the failure says nothing about the credentials.
std::optional<ProfileHealth> healthAfter(const base::Error &error, bool hadCode)
{
    if (error.code == QLatin1String("MfaCodeUsed") && !error.isNamedByService)
        return std::nullopt;
    // AWS refuses a wrong code with the words for a wrong person.
    if (error.kind == base::ErrorKind::AccessDenied && hadCode)
        return ProfileHealth::NeedsSignIn;
    const auto need = profiles::signInNeedOf(error);
    if (need == profiles::SignInNeed::OpenProfile)
        return std::nullopt;
    if (need || base::secretTroubleOf(error))
        return ProfileHealth::NeedsSignIn;
    if (error.kind == base::ErrorKind::Credentials || error.kind == base::ErrorKind::AccessDenied
        || error.kind == base::ErrorKind::Signature)
        return ProfileHealth::Refused;
    return std::nullopt;
}

} // namespace

Identification::Identification(SignIns &signIns, IdentityBook &identities, QObject *parent)
    : QObject(parent), m_signIns(signIns), m_identities(identities)
{}

base::TypedCall<ui::Identity> *Identification::identify(const base::ProfileId &profile,
                                                        const aws::Region &region,
                                                        const ui::SignInAnswers &answers,
                                                        QObject *parent)
{
    auto *call = new IdentifyCall(stepsFor(profile, region, answers), parent);
    const bool hadCode = !answers.mfaCode.isEmpty();
    base::whenDone<ui::Identity>(
        call, this, [this, profile, hadCode](const base::Result<ui::Identity> &outcome) {
            onEnd(profile, hadCode, outcome);
        });
    return call;
}

IdentifyCall::Steps Identification::stepsFor(const base::ProfileId &profile,
                                             const aws::Region &region,
                                             const ui::SignInAnswers &answers)
{
    // Its chain is that of the moment when the credentials are fetched.
    const auto subject =
        std::make_shared<Subject>(Subject{.profile = profile, .region = region, .chain = {}});
    return {
        .obtain =
            [=, this](QObject *owner) {
                subject->chain = chainOf(profile);
                return obtain(*subject, answers, owner);
            },
        .ask = [=, this](const aws::Credentials &credentials,
                         QObject *owner) { return askWhose(profile, region, credentials, owner); },
        .accept =
            [=, this](const aws::Credentials &credentials, const sts::CallerIdentity &caller) {
                return accept(*subject, credentials, caller);
            }};
}

profiles::CredentialChain Identification::chainOf(const base::ProfileId &profile) const
{
    const auto found = m_signIns.store().find(profile);
    return found ? found->chain : profiles::CredentialChain();
}

base::TypedCall<aws::Credentials> *
Identification::obtain(const Subject &subject, const ui::SignInAnswers &answers, QObject *owner)
{
    if (const auto checked = checkNamedAccount(subject); !checked)
        return new base::FinishedCall<aws::Credentials>(base::failure(checked.error()), owner);
    return m_signIns.obtain(subject.profile, subject.region, answers, owner);
}

base::Result<> Identification::checkNamedAccount(const Subject &subject) const
{
    const auto found = m_signIns.store().find(subject.profile);
    const auto named = profiles::namedAccountOf(subject.chain);
    if (!found || !named || isPermitted(*found, *named))
        return {};
    return base::failure(wrongAccount(*found, *named));
}

base::Result<> Identification::maySign(const base::ProfileId &profile) const
{
    const auto found = m_signIns.store().find(profile);
    const IdentityBook::Identified *known = m_identities.find(profile);
    if (!found || !known || isPermitted(*found, known->account))
        return {};
    return base::failure(wrongAccount(*found, known->account));
}

base::TypedCall<sts::CallerIdentity> *Identification::askWhose(const base::ProfileId &profile,
                                                               const aws::Region &region,
                                                               const aws::Credentials &credentials,
                                                               QObject *owner)
{
    Wire &wire = m_signIns.wire();
    const auto endpoint = wire.endpoint(profile, QStringLiteral("sts"), region);
    if (!endpoint)
        return new base::FinishedCall<sts::CallerIdentity>(base::failure(endpoint.error()), owner);
    return new sts::GetCallerIdentityCall(
        *endpoint, [credentials]() -> base::Result<aws::Credentials> { return credentials; },
        wire.signing(profile), *wire.sessions().of(endpoint->url), owner);
}

base::Result<> Identification::checkStill(const Subject &subject,
                                          const base::AccountId &account) const
{
    const auto found = m_signIns.store().find(subject.profile);
    if (!found || found->chain != subject.chain)
        return base::failure(otherProfile(found));
    if (const auto signedIn = checkSignedInBy(found->chain); !signedIn)
        return signedIn;
    if (!isPermitted(*found, account))
        return base::failure(wrongAccount(*found, account));
    return {};
}

/// Signed out while AWS was asked: what the sign-in gave is not kept.
base::Result<> Identification::checkSignedInBy(const profiles::CredentialChain &chain) const
{
    const profiles::SsoAccess *access = profiles::ssoAccessOf(chain);
    if (!access || !m_signIns.services().sso.isSignedOut(access->session))
        return {};
    return base::failure(profiles::signedOutError(access->session.startUrl.toString()));
}

base::Result<> Identification::checkSignedIn(const base::ProfileId &profile) const
{
    const auto found = m_signIns.store().find(profile);
    return found ? checkSignedInBy(found->chain) : base::Result<>();
}

base::Result<ui::Identity> Identification::accept(const Subject &subject,
                                                  const aws::Credentials &credentials,
                                                  const sts::CallerIdentity &caller)
{
    if (const auto checked = checkStill(subject, caller.account); !checked)
        return base::failure(checked.error());
    const IdentityBook::Identified *before = m_identities.find(subject.profile);
    const bool isOther = before && before->account != caller.account;
    m_signIns.keep(subject.profile, subject.region, credentials);
    m_identities.set(subject.profile,
                     {caller.account, credentials.accessKeyId, credentials.expiration});
    if (isOther)
        emit callerChanged(subject.profile);
    emit callerKnown(subject.profile, caller.account);
    return ui::Identity{.account = caller.account, .arn = caller.arn};
}

void Identification::onEnd(const base::ProfileId &profile, bool hadCode,
                           const base::Result<ui::Identity> &outcome)
{
    if (outcome)
        return note(profile, ProfileHealth::Good);
    m_identities.noteUnanswered(profile);
    if (const auto health = healthAfter(outcome.error(), hadCode))
        note(profile, *health);
}

void Identification::note(const base::ProfileId &profile, ProfileHealth health)
{
    const auto found = m_signIns.store().find(profile);
    if (!found || found->isSimulated())
        return;
    profiles::ProfileMarks marks = found->marks;
    const base::Instant now = m_signIns.wire().clock().wall();
    const bool isFresh = marks.lastUsed && now - *marks.lastUsed < kUseGrain;
    if (isFresh && marks.health == health)
        return;
    marks.health = health;
    if (health == ProfileHealth::Good)
        marks.lastUsed = now;
    // A mark that could not be written is no reason to stop anybody's work.
    (void)m_signIns.store().setMarks(profile, marks);
}
