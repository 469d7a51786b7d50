// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sessionnotices.h"

#include "ui/startflow.h"
#include "ui/text/errortext.h"
#include "ui/text/formats.h"
#include "ui/text/sessiontext.h"
#include "ui/text/signinhelp.h"
#include "ui/theme/flashbar.h"

namespace ui {

namespace {

QString needFlash(const base::ProfileId &profile)
{
    return QStringLiteral("signIn ") + profile.toString();
}

QString endFlash(const base::ProfileId &profile)
{
    return QStringLiteral("credentials ") + profile.toString();
}

} // namespace

SessionNotices::SessionNotices(Desk &desk, FlashBar &flashBar, StartFlow &startFlow,
                               QObject *parent)
    : QObject(parent), m_desk(desk), m_flashBar(flashBar), m_startFlow(startFlow)
{
    connect(&m_desk, &Desk::callerChanged, this, &SessionNotices::onCallerChanged);
    connect(&m_desk, &Desk::watchClosing, this, [this](cutover::ScopeWatch *watch) {
        m_startFlow.abandon(watch->scope().profile, StartFlow::Abandon::All);
    });
    connect(&m_desk, &Desk::signInNeeded, this, &SessionNotices::onSignInNeeded);
    connect(&m_desk, &Desk::identified, this, &SessionNotices::onIdentified);
    connect(&m_startFlow, &StartFlow::signInRequested, this, &SessionNotices::signInRequested);
    connect(&m_timer, &QTimer::timeout, this, &SessionNotices::lookAtCredentials);
    m_timer.start(std::chrono::seconds(1));
}

void SessionNotices::onCallerChanged(const base::AccountId &before, const base::AccountId &now,
                                     Desk::CallerChange why)
{
    const QString what = why == Desk::CallerChange::SignedIn
                             ? tr("You signed in to another account; it was account %1 before.")
                             : tr("Its keys were changed by another program; they belonged to "
                                  "account %1 before.");
    m_startFlow.abandon(m_desk.profile(), StartFlow::Abandon::Unsent);
    m_flashBar.show(
        {.id = QStringLiteral("caller"),
         .tone = Tone::Warning,
         .title = tr("Profile %1 now acts as account %2").arg(m_desk.profileName(), now.grouped()),
         .text = what.arg(before.grouped()) + u' '
                 + tr("That account was closed here, and a start that had not been sent was "
                      "dropped."),
         .details = {},
         .actionText = {},
         .action = {}});
}

void SessionNotices::onSignInNeeded(const base::ProfileId &profile, const base::Error &error)
{
    const ErrorText text = errorText(error, {.doing = tr("Renewing the credentials"),
                                             .account = {},
                                             .region = {},
                                             .profile = m_desk.nameOf(profile)});
    m_flashBar.show(
        {.id = needFlash(profile),
         .tone = Tone::Warning,
         .title = tr("Profile %1 wants you to sign in again").arg(m_desk.nameOf(profile)),
         .text = tr("%1\nWhat is shown, ticked and typed stays.").arg(text.cause),
         .details = text.details,
         .actionText = signInAction(),
         .action = [this, profile] { emit signInRequested(profile); }});
}

void SessionNotices::onIdentified(const base::ProfileId &profile)
{
    m_flashBar.dismiss(needFlash(profile));
    m_flashBar.dismiss(endFlash(profile));
}

void SessionNotices::lookAtCredentials()
{
    const std::optional<Told> end = endOfCredentials();
    if (end == m_told)
        return;
    if (m_told)
        m_flashBar.dismiss(endFlash(m_told->profile));
    m_told = end;
    if (end)
        tell(*end);
}

std::optional<SessionNotices::Told> SessionNotices::endOfCredentials() const
{
    const cutover::ScopeWatch *watch = m_desk.current();
    if (!watch)
        return std::nullopt;
    const cutover::Scope &scope = watch->scope();
    const SessionFacts facts = m_desk.backend().session(scope.profile, scope.region);
    const Tone tone = credentialsTone(facts, watch->clock().now());
    // What renews itself says when it cannot.
    if (tone == Tone::Dim || facts.renewsItself)
        return std::nullopt;
    return Told{scope.profile, *facts.credentialsEnd, tone};
}

void SessionNotices::tell(const Told &end)
{
    const QString name = m_desk.nameOf(end.profile);
    const bool isOver = end.tone == Tone::Bad;
    const base::Instant now = m_desk.backend().clock(end.profile).now();
    const QString coming =
        tr("The credentials of profile %1 end at %2").arg(name, timeUtcText(end.end, now));
    m_flashBar.show(
        {.id = endFlash(end.profile),
         .tone = end.tone,
         .title = isOver ? tr("The credentials of profile %1 have ended").arg(name) : coming,
         .text = isOver ? tr("Nothing can be read or started until you sign in again. What is "
                             "shown, ticked and typed stays.")
                        : tr("Sign in again before that. What is shown, ticked and typed stays."),
         .details = {},
         .actionText = signInAction(),
         .action = [this, profile = end.profile] { emit signInRequested(profile); }});
}

} // namespace ui
