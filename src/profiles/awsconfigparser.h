// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace profiles {

/// Keys in lower case. A value with sub-properties begins with a line break ("\nkey = value").
using Properties = QMap<QString, QString>;

/// What one of AWS's two files, or both together, say. Names without a usable form are left out.
struct AwsConfig {
    QMap<QString, Properties> profiles;
    QMap<QString, Properties> ssoSessions;
    QMap<QString, Properties> services;
};

/// The two files differ in how a profile is headed: [profile NAME] or [NAME].
enum class ConfigFileKind { Config, Credentials };

/// Reads the grammar that the AWS SDKs share (SDKs and Tools guide, "Shared config and credentials
/// files"): sections, "key = value", comments, continuation lines, one level of sub-properties.
/// Repeated profiles are merged, the last key wins. Quotes around a name are dropped, as the AWS
/// CLI does. Error: Configuration, naming the line; the whole file is then unusable. Never holds a
/// value.
[[nodiscard]] base::Result<AwsConfig> parseAwsConfig(const QString &text, ConfigFileKind kind);

/// Both files as one: profiles of the same name are merged, the credentials file wins.
[[nodiscard]] AwsConfig merged(const AwsConfig &config, const AwsConfig &credentials);

/// The sub-properties of a value such as "\nendpoint_url = https://…"; empty for a plain value.
[[nodiscard]] Properties subProperties(const QString &value);

/// Whether a setting of AWS's tools says yes: "true" in any case.
[[nodiscard]] bool isTrue(const QString &value);

} // namespace profiles
