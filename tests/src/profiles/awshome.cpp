// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/profiles/awshome.h"

#include <QDir>
#include <QFile>

namespace support {

namespace {

void write(const QString &path, const char *text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace

AwsHome::AwsHome()
{
    QDir(m_folder.path()).mkdir(QStringLiteral(".aws"));
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
}

void AwsHome::writeConfig(const char *text)
{
    write(configPath(), text);
}

void AwsHome::writeCredentials(const char *text)
{
    write(credentialsPath(), text);
}

void AwsHome::set(const char *name, const char *value)
{
    m_environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
}

QString AwsHome::configPath() const
{
    return m_folder.filePath(QStringLiteral(".aws/config"));
}

QString AwsHome::credentialsPath() const
{
    return m_folder.filePath(QStringLiteral(".aws/credentials"));
}

} // namespace support
