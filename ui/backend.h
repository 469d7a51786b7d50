// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/accountid.h"
#include "base/call.h"
#include "base/clock.h"
#include "base/profileid.h"
#include "cutover/clientsource.h"
#include "profiles/profile.h"

#include <QList>
#include <QObject>
#include <QString>

namespace ui {

/// Who asks: GetCallerIdentity of a profile.
struct Identity {
    base::AccountId account;
    QString arn;
};

/// Where the requests of a profile and region go, as far as people must see it.
struct EndpointFacts {
    QString url;
    QString host;
    bool isOverride =
        false; ///< from AWS_ENDPOINT_URL and its kin: a permanent banner names the host
};

/// What the window needs from below and may not construct itself. The program implements it; the
/// window receives a reference that outlives it.
class Backend : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const QList<profiles::Profile> &profiles() const = 0;
    /// The files or variables that could not be read, one sentence each.
    [[nodiscard]] virtual const QList<base::Error> &profileProblems() const = 0;
    /// The profile to begin with: the command line's, else AWS_PROFILE's; empty for none.
    [[nodiscard]] virtual base::ProfileId initialProfile() const = 0;
    /// The command line's region; empty for none. It wins over what a profile says or was chosen
    /// before.
    [[nodiscard]] virtual aws::Region initialRegion() const = 0;
    [[nodiscard]] virtual bool isSimulated(const base::ProfileId &profile) const = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    [[nodiscard]] virtual EndpointFacts endpoint(const base::ProfileId &profile,
                                                 const aws::Region &region) const = 0;
    /// GetCallerIdentity; not started, owned by `parent`.
    [[nodiscard]] virtual base::TypedCall<Identity> *
    identify(const base::ProfileId &profile, const aws::Region &region, QObject *parent) = 0;
    [[nodiscard]] virtual cutover::ClientSource &clients() = 0;
    [[nodiscard]] virtual const base::Clock &clock(const base::ProfileId &profile) const = 0;

    /// Ends with simulatorReady() or simulatorStopped().
    virtual void startSimulator() = 0;

signals:
    void profilesChanged();
    void simulatorReady(const base::ProfileId &first);
    void simulatorStopped(const QString &reason);
};

} // namespace ui
