// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/signinclients.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QList>

#include <memory>

namespace support {

/// The sign-in services over a scripted transport; AssumeRole answers from a list of its own and
/// keeps what it was asked.
class FakeSignInClients final : public profiles::SignInClients
{
public:
    struct Assumption {
        sts::AssumeRoleRequest request;
        QString sourceKey; ///< id of the access key that signed
    };

    FakeSignInClients()
        : m_oidc(options(QStringLiteral("sso-oidc"))), m_portal(options(QStringLiteral("sso")))
    {}

    void willAssume(base::Result<sts::TemporaryCredentials> answer)
    {
        m_answers.append(std::move(answer));
    }
    [[nodiscard]] const QList<Assumption> &assumptions() const { return m_assumptions; }
    [[nodiscard]] FakeTransport &transport() { return m_transport; }
    [[nodiscard]] FakeClock &time() { return m_clock; }
    [[nodiscard]] const QList<QUrl> &openedPages() const { return m_pages; }

    [[nodiscard]] base::Result<const sso::OidcClient *> oidc(const profiles::SsoSession &) override
    {
        return &m_oidc;
    }
    [[nodiscard]] base::Result<const sso::PortalClient *>
    portal(const profiles::SsoSession &) override
    {
        return &m_portal;
    }
    [[nodiscard]] base::TypedCall<sts::TemporaryCredentials> *
    assumeRole(const profiles::Profile &, const aws::Region &, const aws::Credentials &source,
               const sts::AssumeRoleRequest &request, QObject *parent) override
    {
        m_assumptions.append({request, source.accessKeyId});
        return new base::FinishedCall<sts::TemporaryCredentials>(m_answers.takeFirst(), parent);
    }
    [[nodiscard]] bool openBrowser(const QUrl &page) override
    {
        m_pages.append(page);
        return true;
    }
    [[nodiscard]] const base::Clock &clock() const override { return m_clock; }

private:
    [[nodiscard]] sso::ClientOptions options(const QString &service)
    {
        return {.services = {.transport = m_transport,
                             .clock = m_clock,
                             .random01 = [] { return 0.0; },
                             .waitScale = 0},
                .endpoint = {.url = QUrl(QStringLiteral("https://signin.example.com")),
                             .region = QStringLiteral("eu-west-1"),
                             .service = service},
                .session = std::make_shared<net::EndpointSession>()};
    }

    FakeTransport m_transport;
    FakeClock m_clock;
    sso::OidcClient m_oidc;
    sso::PortalClient m_portal;
    QList<base::Result<sts::TemporaryCredentials>> m_answers;
    QList<Assumption> m_assumptions;
    QList<QUrl> m_pages;
};

} // namespace support
