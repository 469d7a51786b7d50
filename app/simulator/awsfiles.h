// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>
#include <QTemporaryDir>

namespace sim {
class SimServer;
}

/// The AWS configuration and credentials files of the simulated accounts, in a private folder
/// (0700, files 0600) that ends with this object. One profile with keys for each account, and some
/// without: sim-role, sim-role-mfa, sim-role-external and sim-sso.
class AwsFiles
{
public:
    /// Error kind Configuration when the files cannot be written.
    [[nodiscard]] base::Result<> write(const sim::SimServer &server);

    [[nodiscard]] QString configPath() const { return m_folder.filePath(QStringLiteral("config")); }
    [[nodiscard]] QString credentialsPath() const
    {
        return m_folder.filePath(QStringLiteral("credentials"));
    }

private:
    QTemporaryDir m_folder;
};
