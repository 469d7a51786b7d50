// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/awsconfigparser.h"

#include "profiles/awsconfigreader.h"

namespace profiles {

namespace {

base::Error lineError(qsizetype line, const QString &complaint)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("BadConfigFile"),
                           QStringLiteral("line %1: %2").arg(line).arg(complaint));
}

} // namespace

base::Result<AwsConfig> parseAwsConfig(const QString &text, ConfigFileKind kind)
{
    AwsConfigReader reader(kind);
    qsizetype number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QString complaint = reader.takeLine(line);
        if (!complaint.isEmpty())
            return base::failure(lineError(number, complaint));
    }
    return reader.config();
}

AwsConfig merged(const AwsConfig &config, const AwsConfig &credentials)
{
    AwsConfig both = config;
    for (auto profile = credentials.profiles.cbegin(); profile != credentials.profiles.cend();
         ++profile)
        both.profiles[profile.key()].insert(profile.value());
    return both;
}

Properties subProperties(const QString &value)
{
    Properties properties;
    if (!value.startsWith(u'\n'))
        return properties;
    for (const QString &line : value.split(u'\n', Qt::SkipEmptyParts))
        properties.insert(line.section(u'=', 0, 0).trimmed().toLower(),
                          line.section(u'=', 1).trimmed());
    return properties;
}

bool isTrue(const QString &value)
{
    return value.trimmed().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

} // namespace profiles
