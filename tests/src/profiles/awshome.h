// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

namespace support {

/// A home folder with AWS's two files, and the environment that leads there.
class AwsHome
{
public:
    AwsHome();

    void writeConfig(const char *text);
    void writeCredentials(const char *text);
    void set(const char *name, const char *value);

    [[nodiscard]] const QProcessEnvironment &environment() const noexcept { return m_environment; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString configPath() const;
    [[nodiscard]] QString credentialsPath() const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace support
