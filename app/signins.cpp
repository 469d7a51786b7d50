// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/signins.h"

namespace {

SignInWire::Browser browserOf(const SignIns::Parts &parts)
{
    return parts.browser ? parts.browser : [](const QUrl &) { return false; };
}

std::unique_ptr<profiles::OwnProfileStore> ownProfiles(QSettings *settings)
{
    return settings ? std::make_unique<profiles::OwnProfileStore>(*settings) : nullptr;
}

} // namespace

SignIns::SignIns(const QProcessEnvironment &environment, const Parts &parts)
    : m_own(ownProfiles(parts.settings)), m_store(environment, m_own.get()),
      m_secrets(parts.keychain ? *parts.keychain : m_sessionSecrets), m_wire(m_store),
      m_clients(m_wire, m_store, browserOf(parts)), m_sso(m_secrets, m_clients), m_live(m_store),
      m_machine(environment.value(QStringLiteral("AWS_CA_BUNDLE")).trimmed()),
      m_book(m_store, m_live), m_services{.store = m_store, .secrets = m_secrets, .sso = m_sso}
{
    if (!parts.keychain)
        m_secrets.keepForThisSession();
    m_sso.setEnvironment(environment);
}

void SignIns::noteOpened(const base::ProfileId &profile)
{
    if (const auto found = m_store.find(profile))
        m_opened.insert_or_assign(profile, found->chain);
}

bool SignIns::isOpened(const profiles::Profile &profile) const
{
    const auto opened = m_opened.find(profile.id);
    return opened != m_opened.end() && opened->second == profile.chain;
}

base::TypedCall<aws::Credentials> *SignIns::obtain(const base::ProfileId &profile,
                                                   const aws::Region &region,
                                                   const ui::SignInAnswers &answers,
                                                   QObject *parent)
{
    const auto found = m_store.find(profile);
    if (!found)
        return new base::FinishedCall<aws::Credentials>(m_live.resolve(profile), parent);
    return new profiles::ObtainCredentialsCall({.profile = *found,
                                                .region = region,
                                                .mfaCode = answers.mfaCode,
                                                .mayAskMachine = isOpened(*found)},
                                               {.live = m_live,
                                                .secrets = m_secrets,
                                                .sso = m_sso,
                                                .clients = m_clients,
                                                .usedCodes = m_usedCodes,
                                                .machine = m_machine,
                                                .environment = m_store.environment()},
                                               parent);
}

void SignIns::keep(const base::ProfileId &profile, const aws::Region &region,
                   const aws::Credentials &credentials)
{
    const auto found = m_store.find(profile);
    if (!found || profiles::isLive(found->chain))
        return;
    m_book.keep(profile, {.chain = found->chain,
                          .region = region,
                          .credentials = credentials,
                          .obtainedAt = now(profile, region)});
}

base::Result<aws::Credentials> SignIns::current(const base::ProfileId &profile) const
{
    const auto *entry = m_book.find(profile);
    return m_book.current(profile, now(profile, entry ? entry->region : aws::Region()));
}

aws::ClockSkew SignIns::skew(const base::ProfileId &profile, const aws::Region &region) const
{
    aws::ClockSkew largest;
    for (const char *service : {"sts", "mgn"}) {
        const auto endpoint = m_wire.endpoint(profile, QLatin1String(service), region);
        if (!endpoint)
            continue;
        const aws::ClockSkew &skew = m_wire.sessions().of(endpoint->url)->skew;
        if (std::chrono::abs(skew.offset) > std::chrono::abs(largest.offset))
            largest.offset = skew.offset;
        if (skew.doubtful)
            largest.doubtful = skew.doubtful;
    }
    return largest;
}

base::Instant SignIns::now(const base::ProfileId &profile, const aws::Region &region) const
{
    return m_wire.clock().wall() + skew(profile, region).offset;
}
