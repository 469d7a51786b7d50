// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/retiredclients.h"
#include "app/signins.h"
#include "cutover/scope.h"
#include "mgn/mgnclient.h"

#include <QUrl>

#include <functional>
#include <map>
#include <memory>

/// The clients that ask MGN, one for each scope. One that is retired is given to nobody any more.
class ClientBook
{
public:
    /// What signs for `profile` while its keys are of the account `caller`; asked for each request.
    using Credentials = std::function<base::Result<aws::Credentials>(
        const base::ProfileId &profile, const base::AccountId &caller)>;
    /// AWS does not accept that profile's credentials with this key.
    using Refused =
        std::function<void(const base::ProfileId &profile, const QString &accessKeyId)>;

    /// `signIns` must outlive it.
    ClientBook(SignIns &signIns, Credentials credentials, Refused refused)
        : m_signIns(signIns), m_credentials(std::move(credentials)), m_refused(std::move(refused))
    {}

    /// Null when none was made yet, or the one that was is retired.
    [[nodiscard]] mgn::MgnClient *find(const cutover::Scope &scope) const;
    /// For a scope that has none. Error: Configuration, where its profile names no usable endpoint.
    [[nodiscard]] base::Result<mgn::MgnClient *> make(const cutover::Scope &scope,
                                                      const base::AccountId &caller);
    void retire(const base::ProfileId &profile);
    /// Those whose profile leads elsewhere than when they were made.
    void retireChanged();

private:
    /// A client, and what its profile said when it was made.
    struct Served {
        std::unique_ptr<mgn::MgnClient> client;
        QUrl endpoint;
        QString caBundle;
    };
    [[nodiscard]] Served served(const cutover::Scope &scope, const aws::Endpoint &endpoint,
                                const base::AccountId &caller);
    [[nodiscard]] bool isUpToDate(const cutover::Scope &scope, const Served &served) const;
    void retireIf(const std::function<bool(const cutover::Scope &, const Served &)> &isOver);

    SignIns &m_signIns;
    Credentials m_credentials;
    Refused m_refused;
    std::map<cutover::Scope, Served> m_clients;
    RetiredClients m_retired;
};
