// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/endpointsessions.h"
#include "base/clock.h"
#include "net/qthttptransport.h"
#include "net/signedcall.h"
#include "profiles/profilestore.h"

#include <map>
#include <memory>
#include <tuple>

/// How the requests of profiles leave: where to, through which transport, and what is known of the
/// hosts that answer.
class Wire
{
public:
    /// `profiles` must outlive it.
    explicit Wire(const profiles::ProfileStore &profiles);

    /// Of a service of one profile. Error: Configuration. Worked out once, until the profiles
    /// change: every signature asks for two.
    [[nodiscard]] base::Result<aws::Endpoint> endpoint(const base::ProfileId &profile,
                                                       const QString &service,
                                                       const aws::Region &region) const;
    /// Trusts the authorities of that file; the system's when it is empty.
    [[nodiscard]] net::SigningServices signing(const QString &caBundle);
    [[nodiscard]] net::SigningServices signing(const base::ProfileId &profile);
    /// Begun when first looked at, also by those who only look.
    [[nodiscard]] EndpointSessions &sessions() const { return m_sessions; }
    /// This computer's time.
    [[nodiscard]] const base::SystemClock &clock() const { return m_clock; }

private:
    [[nodiscard]] net::HttpTransport &transportFor(const QString &caBundle);

    [[nodiscard]] base::Result<aws::Endpoint> workedOutEndpoint(const base::ProfileId &profile,
                                                                const QString &service,
                                                                const aws::Region &region) const;

    using Place = std::tuple<base::ProfileId, QString, aws::Region>;

    const profiles::ProfileStore &m_profiles;
    QObject m_context; ///< of what is heard of the profiles
    mutable std::map<Place, base::Result<aws::Endpoint>> m_endpoints;
    base::SystemClock m_clock;
    std::map<QString, std::unique_ptr<net::QtHttpTransport>> m_transports;
    mutable EndpointSessions m_sessions;
};
