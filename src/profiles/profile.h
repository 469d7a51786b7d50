// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/accountid.h"
#include "base/profileid.h"
#include "profiles/credentialchain.h"
#include "profiles/profilemarks.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <cstdint>
#include <optional>

namespace profiles {

/// Where a profile's credentials come from.
enum class ProfileKind : std::uint8_t {
    StaticKeys,    ///< key id and secret in one of AWS's files
    Environment,   ///< AWS_ACCESS_KEY_ID and its kin
    Simulated,     ///< handed in by the program, in memory only
    Role,          ///< role_arn
    WebIdentity,   ///< role_arn with web_identity_token_file
    Sso,           ///< sso_session or sso_start_url
    Login,         ///< login_session
    Process,       ///< credential_process
    NoCredentials, ///< settings only
    StoredKeys,    ///< a key pair of this program's own, its secret in the keychain
    Machine        ///< the role of the machine that this program runs on
};

/// Why a profile is shown but cannot be used.
enum class ProfileObstacle : std::uint8_t {
    None,
    NeedsWebIdentity, ///< this version exchanges no web identity token
    NeedsLogin,       ///< this version knows no login_session
    UnknownSource,    ///< credential_source names what nobody knows: obstacleDetail
    BadChain,         ///< a role's or a sign-in's settings cannot be used: obstacleDetail says why
    IncompleteKeys,   ///< a part of the key pair is missing: obstacleDetail names it
    NoCredentials,    ///< the profile has no credentials at all
    BadEndpoint       ///< an endpoint URL cannot be used: obstacleDetail says which and why
};

/// One profile, as it can be listed and chosen. Holds no secret.
struct Profile {
    base::ProfileId id; ///< "own:UUID", "aws:NAME", "environment", "simulator:NAME"
    QString name;
    ProfileKind kind = ProfileKind::NoCredentials;
    ProfileObstacle obstacle = ProfileObstacle::None;
    /// Facts in English: the key, or the setting and what is wrong with it. Of a usable profile:
    /// what AWS will refuse all the same, a session of a chained role that is longer than an hour.
    QString obstacleDetail;
    QStringList files; ///< where it was found; empty for Environment and Simulated
    std::optional<aws::Region> region;
    std::optional<QUrl> mgnEndpoint; ///< override; the window shows a banner with its host
    std::optional<QUrl> stsEndpoint;
    std::optional<QUrl> ssoEndpoint;  ///< of the portal of IAM Identity Center
    std::optional<QUrl> oidcEndpoint; ///< of its sign-in service
    bool usesFips = false;
    bool usesDualStack = false;
    QString caBundle; ///< PEM file of authorities to trust; empty for the system's
    std::optional<base::AccountId> accountHint; ///< as configured; the truth is what STS says
    CredentialChain chain;                      ///< empty when there is an obstacle
    ProfileMarks marks;

    [[nodiscard]] bool isUsable() const noexcept { return obstacle == ProfileObstacle::None; }
    /// Kept by this program itself: it can be edited and deleted here.
    [[nodiscard]] bool isOwn() const { return id.toString().startsWith(QLatin1String("own:")); }
    [[nodiscard]] bool isSimulated() const noexcept { return kind == ProfileKind::Simulated; }
    bool operator==(const Profile &) const = default;
};

[[nodiscard]] base::ProfileId awsProfileId(const QString &name);
[[nodiscard]] base::ProfileId environmentProfileId();
[[nodiscard]] base::ProfileId simulatedProfileId(const QString &name);

} // namespace profiles
