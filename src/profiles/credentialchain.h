// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/region.h"
#include "base/accountid.h"
#include "base/profileid.h"
#include "base/result.h"
#include "profiles/awsconfigparser.h"
#include "profiles/machinerole.h"

#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace profiles {

/// Key id and secret of a profile of AWS's files, read anew for every request.
struct FileKeys {
    QString profileName;
    bool operator==(const FileKeys &) const = default;
};

/// AWS_ACCESS_KEY_ID and its kin.
struct EnvironmentKeys {
    bool operator==(const EnvironmentKeys &) const = default;
};

/// Handed in by the program, in memory only.
struct SimulatedKeys {
    bool operator==(const SimulatedKeys &) const = default;
};

/// Keys whose secret part is in the keychain, under `owner`.
struct StoredKeys {
    base::ProfileId owner;
    QString accessKeyId;
    bool operator==(const StoredKeys &) const = default;
};

/// credential_process.
struct ProcessCommand {
    QString command;
    bool operator==(const ProcessCommand &) const = default;
};

/// One sign-in of IAM Identity Center; many profiles may share it.
struct SsoSession {
    QString name; ///< of the sso-session section; empty for a legacy profile and for one of ours
    QUrl startUrl;
    aws::Region region;
    QStringList scopes; ///< empty for "sso:account:access"
    bool operator==(const SsoSession &) const = default;
};

/// A role of an account that an Identity Center assigns.
struct SsoAccess {
    SsoSession session;
    base::AccountId account;
    QString roleName;
    bool operator==(const SsoAccess &) const = default;
};

/// A role that is assumed with the credentials of the step before.
struct AssumedRole {
    QString roleArn;
    QString externalId;
    QString mfaSerial; ///< a person is asked for a code
    QString sessionName;
    std::optional<std::chrono::seconds> duration;
    bool operator==(const AssumedRole &) const = default;
};

/// One step on the way to credentials.
using CredentialStep = std::variant<FileKeys, EnvironmentKeys, SimulatedKeys, StoredKeys,
                                    ProcessCommand, SsoAccess, AssumedRole, MachineRole>;
/// Where credentials come from first, then the roles that are assumed one after the other.
using CredentialChain = QList<CredentialStep>;

/// The way of a profile of AWS's files. Error (Configuration) with a code: "NoSuchProfile",
/// "IncompleteKeys" (message: the missing key), "NoCredentials", "LoopingProfiles",
/// "ContradictingSources" (source_profile and credential_source, or a setting that stands in two
/// places with two values), "UnsupportedSource" (message: the key: web_identity_token_file,
/// login_session, credential_source with a value that nobody knows), "IncompleteRole",
/// "IncompleteSso" (message: the missing key), "SecondDevice" (two roles ask for a code). Messages
/// name profile and key, never a secret.
[[nodiscard]] base::Result<CredentialChain> fileChain(const AwsConfig &config,
                                                      const QString &profile);

/// The first step alone gives the credentials, and they are read anew at every use.
[[nodiscard]] bool isLive(const CredentialChain &chain);
/// The serial of the device that a person is asked a code of; empty when nobody is asked.
[[nodiscard]] QString mfaSerialOf(const CredentialChain &chain);
/// Whose credentials will come out of it, where the last step names the account: a role's ARN, or
/// the assignment of an Identity Center. Nullopt where only AWS can tell.
[[nodiscard]] std::optional<base::AccountId> namedAccountOf(const CredentialChain &chain);
/// Null when no Identity Center has a part in it.
[[nodiscard]] const SsoAccess *ssoAccessOf(const CredentialChain &chain);
/// Null when no command is run.
[[nodiscard]] const ProcessCommand *processOf(const CredentialChain &chain);
/// Null when the machine has no part in it.
[[nodiscard]] const MachineRole *machineRoleOf(const CredentialChain &chain);

} // namespace profiles
