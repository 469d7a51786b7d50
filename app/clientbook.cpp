// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clientbook.h"

#include "mgn/clientoptions.h"

mgn::MgnClient *ClientBook::find(const cutover::Scope &scope) const
{
    const auto known = m_clients.find(scope);
    return known == m_clients.end() ? nullptr : known->second.client.get();
}

base::Result<mgn::MgnClient *> ClientBook::make(const cutover::Scope &scope,
                                                const base::AccountId &caller)
{
    const auto endpoint =
        m_signIns.wire().endpoint(scope.profile, QStringLiteral("mgn"), scope.region);
    if (!endpoint)
        return base::failure(endpoint.error());
    auto made = served(scope, *endpoint, caller);
    return m_clients.emplace(scope, std::move(made)).first->second.client.get();
}

ClientBook::Served ClientBook::served(const cutover::Scope &scope, const aws::Endpoint &endpoint,
                                      const base::AccountId &caller)
{
    const auto profile = m_signIns.store().find(scope.profile);
    const QString caBundle = profile ? profile->caBundle : QString();
    mgn::ClientOptions options{.services = m_signIns.wire().signing(caBundle),
                               .endpoint = endpoint,
                               .credentials = [this, profile = scope.profile,
                                               caller] { return m_credentials(profile, caller); },
                               .session = m_signIns.wire().sessions().of(endpoint.url)};
    options.credentialsRefused = [this, profile = scope.profile](const QString &accessKeyId) {
        m_refused(profile, accessKeyId);
    };
    const bool isOwn = caller == scope.account;
    return {.client = std::make_unique<mgn::MgnClient>(std::move(options),
                                                       isOwn ? base::AccountId() : scope.account),
            .endpoint = endpoint.url,
            .caBundle = caBundle};
}

bool ClientBook::isUpToDate(const cutover::Scope &scope, const Served &served) const
{
    const auto profile = m_signIns.store().find(scope.profile);
    const auto endpoint =
        m_signIns.wire().endpoint(scope.profile, QStringLiteral("mgn"), scope.region);
    return profile && endpoint && endpoint->url == served.endpoint
           && profile->caBundle == served.caBundle;
}

void ClientBook::retire(const base::ProfileId &profile)
{
    retireIf([&profile](const cutover::Scope &scope, const Served &) {
        return scope.profile == profile;
    });
}

void ClientBook::retireChanged()
{
    retireIf([this](const cutover::Scope &scope, const Served &served) {
        return !isUpToDate(scope, served);
    });
}

void ClientBook::retireIf(const std::function<bool(const cutover::Scope &, const Served &)> &isOver)
{
    for (auto entry = m_clients.begin(); entry != m_clients.end();) {
        if (isOver(entry->first, entry->second)) {
            m_retired.add(std::move(entry->second.client));
            entry = m_clients.erase(entry);
        } else {
            ++entry;
        }
    }
}
