// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowheader.h"

#include "ui/text/callertext.h"
#include "ui/text/formats.h"
#include "ui/text/profiletext.h"
#include "ui/text/sessiontext.h"
#include "ui/theme/band.h"
#include "ui/theme/swatchengine.h"
#include "ui/views/scopebar.h"
#include "ui/views/statusline.h"

namespace ui {

using namespace std::chrono_literals;

WindowHeader::WindowHeader(Desk &desk, const Theme &theme, IdentityBand &band, ScopeBar &scopeBar,
                           StatusLine &statusLine, QObject *parent)
    : QObject(parent), m_desk(desk), m_theme(theme), m_band(band), m_scopeBar(scopeBar),
      m_statusLine(statusLine)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &WindowHeader::tick);
    connect(&m_desk, &Desk::stateChanged, this, &WindowHeader::update);
    connect(&m_desk, &Desk::currentChanged, this, &WindowHeader::update);
    connect(&m_desk, &Desk::accountsChanged, this, &WindowHeader::update);
    connect(&m_desk.backend(), &Backend::profilesChanged, this, &WindowHeader::updateProfiles);
    connect(&m_desk, &Desk::identified, this, &WindowHeader::tick);
    // Whose account another profile has may make the one that is shown production, and name it.
    connect(&m_desk, &Desk::callersChanged, this, &WindowHeader::updateAccounts);
    connect(&m_desk, &Desk::callersChanged, this, &WindowHeader::tick);
    m_timer.start();
    updateProfiles();
    update();
}

QString WindowHeader::windowTitle() const
{
    const QString program = tr("Cutover Desk");
    if (m_desk.state() == Desk::State::NoProfile)
        return program;
    const QString session = m_desk.isSimulated() ? tr("Simulator") : m_desk.profileName();
    return tr("%1 · %2 · %3").arg(session, m_desk.region().toString(), program);
}

void WindowHeader::update()
{
    m_scopeBar.setCurrentProfile(m_desk.profile());
    updateRegions();
    updateAccounts();
    tick();
}

void WindowHeader::updateProfiles()
{
    QList<ScopeBar::ProfileEntry> entries;
    const QList<profiles::Profile> &all = m_desk.backend().profiles();
    for (const profiles::Profile &profile : all)
        entries.append({.id = profile.id,
                        .name = profileLabel(profile, all),
                        .note = profileNote(profile),
                        .usable = profile.isUsable(),
                        .colour = swatchColour(profile.marks.colour)});
    m_scopeBar.setProfiles(entries);
    m_scopeBar.setCurrentProfile(m_desk.profile());
    updateAccounts();
    tick();
}

void WindowHeader::tick()
{
    updateAge();
    updateBand();
    m_statusLine.showFacts(m_desk.current(),
                           tr("%1 %2").arg(m_desk.profileName(), m_desk.region().toString()));
}

void WindowHeader::updateBand()
{
    if (m_desk.state() == Desk::State::NoProfile) {
        m_band.setIdentity(IdentityBand::Kind::None, {});
        m_band.setNotice({}, Tone::Dim);
        m_statusLine.setSession({});
        return;
    }
    BandFacts facts = bandFacts();
    const QString credentials = credentialsText(session(), now());
    const Tone tone = credentialsTone(session(), now());
    const bool isUrgent = tone == Tone::Warning || tone == Tone::Bad;
    // Said once: in words that nothing cuts off.
    if (isUrgent)
        facts.session.removeAll(credentials);
    showBand(m_band, facts);
    m_band.setNotice(isUrgent ? credentials : QString(), tone);
    m_statusLine.setSession(sessionText());
}

QString WindowHeader::sessionText() const
{
    QStringList parts;
    if (m_desk.isSimulated())
        parts << tr("Simulated session, nothing reaches AWS");
    if (m_desk.backend().isReadOnly())
        parts << tr("Read-only session");
    else if (!m_desk.readOnlyReason(m_desk.profile()).isEmpty())
        parts << tr("Read-only profile");
    return parts.join(QStringLiteral(" · "));
}

BandFacts WindowHeader::bandFacts() const
{
    BandFacts facts;
    facts.profileName = m_desk.profileName();
    facts.region = m_desk.region().toString();
    facts.isSimulated = m_desk.isSimulated();
    facts.isReadOnly = !m_desk.readOnlyReason(m_desk.profile()).isEmpty();
    facts.names = m_desk.accountNamesFor(m_desk.profile());
    const PlaceMarks marks = m_desk.marksOf(m_desk.place());
    facts.isProduction = marks.isProduction;
    facts.productionProfile = marks.productionProfile;
    facts.colour = marks.colour;
    if (const cutover::ScopeWatch *watch = m_desk.current())
        facts.actingAccount = watch->scope().account;
    if (const auto &identity = m_desk.identity()) {
        facts.ownAccount = identity->account;
        facts.caller = callerText(identity->arn);
    }
    facts.session = sessionParts(session(), now());
    const EndpointFacts endpoint = m_desk.backend().endpoint(m_desk.profile(), m_desk.region());
    if (endpoint.isOverride)
        facts.endpointHost = endpoint.host;
    return facts;
}

SessionFacts WindowHeader::session() const
{
    return m_desk.backend().session(m_desk.profile(), m_desk.region());
}

base::Instant WindowHeader::now() const
{
    const cutover::ScopeWatch *watch = m_desk.current();
    return (watch ? watch->clock() : m_desk.backend().clock(m_desk.profile())).now();
}

void WindowHeader::updateRegions()
{
    QList<QPair<QString, QString>> regions;
    for (const aws::Region &region : aws::mgnRegions())
        regions.append({region.toString(), region.displayName()});
    m_scopeBar.setRegions(regions, m_desk.region().toString());
}

void WindowHeader::updateAccounts()
{
    const auto current = m_desk.current() ? m_desk.current()->scope().account : base::AccountId();
    m_scopeBar.setAccounts(namedAccounts(), current);
    m_scopeBar.setAccountsNote(m_desk.accountsNote());
}

/// "This account, Acme prod": which one it is stays said.
QList<ScopeBar::AccountEntry> WindowHeader::namedAccounts() const
{
    const AccountNames names = m_desk.accountNamesFor(m_desk.profile());
    QList<ScopeBar::AccountEntry> accounts = m_desk.accounts();
    for (ScopeBar::AccountEntry &account : accounts) {
        if (const QString label = names.value(account.id); !label.isEmpty())
            account.name = tr("%1, %2").arg(account.name, label);
    }
    return accounts;
}

void WindowHeader::updateAge()
{
    const cutover::ScopeWatch *watch = m_desk.current();
    if (!watch) {
        m_scopeBar.setUpdatedText({}, Tone::Dim);
        return;
    }
    const cutover::ServerStore &servers = watch->servers();
    const base::Instant now = watch->clock().now();
    if (!servers.lastUpdated())
        m_scopeBar.setUpdatedText(servers.lastError() ? tr("Not read yet") : tr("Reading…"),
                                  Tone::Dim);
    else if (servers.lastError())
        m_scopeBar.setUpdatedText(
            tr("Not updated since %1").arg(timeUtcText(*servers.lastUpdated(), now)),
            Tone::Warning);
    else
        m_scopeBar.setUpdatedText(tr("Last updated %1").arg(ageText(*servers.lastUpdated(), now)),
                                  Tone::Dim);
}

} // namespace ui
