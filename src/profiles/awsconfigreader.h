// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/awsconfigparser.h"

namespace profiles {

/// Takes the lines of one file in order and gathers what they say.
class AwsConfigReader
{
public:
    explicit AwsConfigReader(ConfigFileKind kind) : m_kind(kind) {}

    /// Empty, or what is wrong with the line.
    [[nodiscard]] QString takeLine(const QString &line);
    [[nodiscard]] const AwsConfig &config() const noexcept { return m_config; }

private:
    QString takeSection(const QString &line);
    QString takeContinuation(const QString &line);
    QString takeProperty(const QString &line);
    void openSection(const QString &header);
    void openProfile(const QString &name, bool isPrefixed);

    ConfigFileKind m_kind;
    AwsConfig m_config;
    Properties m_ignored;              ///< takes the keys of sections that do not count
    Properties *m_section = nullptr;   ///< where keys go now; null before the first section
    QString *m_value = nullptr;        ///< what a continuation line adds to
    bool m_hasSubProperties = false;   ///< the key had no value of its own
    bool m_hasPrefixedDefault = false; ///< [profile default] was seen, so [default] does not count
};

} // namespace profiles
