// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/accountid.h"
#include "base/call.h"
#include "base/clock.h"
#include "base/profileid.h"
#include "cutover/clicommand.h"
#include "cutover/clientsource.h"
#include "profiles/profile.h"
#include "ui/profileservices.h"

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

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
    /// What the AWS CLI must find in its environment to use that profile; no secret.
    cutover::CliEnvironment cliEnvironment{};
};

/// What a session with AWS tells of itself, as far as people must see it.
struct SessionFacts {
    /// Service time minus this computer's, as it is corrected by; 0 while they agree within 30 s.
    std::chrono::milliseconds clockOffset{0};
    /// An offset that jumped by more than an hour: shown, not corrected by.
    std::optional<std::chrono::milliseconds> doubtfulOffset{};
    /// When the credentials end, where they say so.
    std::optional<base::Instant> credentialsEnd{};
    /// They are renewed before that without asking anybody.
    bool renewsItself = false;
    bool operator==(const SessionFacts &) const = default;
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
    /// The region to begin with whatever the profile says or was chosen before: the command line's,
    /// else for profiles of AWS that of AWS_REGION or AWS_DEFAULT_REGION; empty for none.
    [[nodiscard]] virtual aws::Region initialRegion(const base::ProfileId &profile) const = 0;
    [[nodiscard]] virtual bool isSimulated(const base::ProfileId &profile) const = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    [[nodiscard]] virtual EndpointFacts endpoint(const base::ProfileId &profile,
                                                 const aws::Region &region) const = 0;
    [[nodiscard]] virtual SessionFacts session(const base::ProfileId &profile,
                                               const aws::Region &region) const = 0;
    /// A person has opened that profile, or tests it. What is asked for such a profile only, the
    /// metadata service of this machine, may be asked for it from now on.
    virtual void noteOpened(const base::ProfileId &profile) { Q_UNUSED(profile) }
    /// Credentials and GetCallerIdentity, without asking a person; not started, owned by `parent`.
    /// Errors: profiles::signInNeeded(), base::secretError(), "WrongAccount" (Credentials) for an
    /// account other than the pinned one, and those of the calls.
    [[nodiscard]] virtual base::TypedCall<Identity> *
    identify(const base::ProfileId &profile, const aws::Region &region, QObject *parent) = 0;
    /// The same with what a person typed.
    [[nodiscard]] virtual base::TypedCall<Identity> *signIn(const base::ProfileId &profile,
                                                            const aws::Region &region,
                                                            const SignInAnswers &answers,
                                                            QObject *parent)
    {
        Q_UNUSED(answers)
        return identify(profile, region, parent);
    }
    /// Null where profiles cannot be changed.
    [[nodiscard]] virtual ProfileServices *profileServices() { return nullptr; }
    [[nodiscard]] virtual cutover::ClientSource &clients() = 0;
    [[nodiscard]] virtual const base::Clock &clock(const base::ProfileId &profile) const = 0;

    /// Ends with simulatorReady() or simulatorStopped().
    virtual void startSimulator() = 0;

signals:
    void profilesChanged();
    /// Another simulator takes the place of the one before: nothing of that one is true any more.
    /// Comes before profilesChanged() and simulatorReady().
    void simulatorReplaced();
    void simulatorReady(const base::ProfileId &first);
    void simulatorStopped(const QString &reason);
    /// The keys of this profile are others than those AWS was asked about: nothing is sent with
    /// them until identify() has been answered.
    void identityDoubted(const base::ProfileId &profile);
    /// AWS has said whose account that profile's keys belong to, whoever asked; before the one who
    /// asked is told.
    void callerKnown(const base::ProfileId &profile, const base::AccountId &account);
    /// AWS had stopped accepting this profile's credentials, and there are new ones without
    /// anybody's help: what failed in between may be asked again.
    void credentialsRenewed(const base::ProfileId &profile);
};

} // namespace ui
