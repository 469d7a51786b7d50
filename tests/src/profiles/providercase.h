// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/sharedcorpus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>

namespace support {

/// A recording of the shared provider cases: a folder with a home, an environment and the traffic.
class ProviderCase
{
public:
    /// "profile-provider/e2e_assume_role"
    explicit ProviderCase(const QString &name)
        : m_folder(sharedPath(QStringLiteral("config-tests/") + name))
    {}

    [[nodiscard]] QJsonObject json(const char *file) const
    {
        const QString path = m_folder + u'/' + QLatin1String(file);
        return QJsonDocument::fromJson(readFile(path).value_or(QByteArray())).object();
    }
    /// With the home of the recording in place of its "/home".
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment;
        const QJsonObject variables = json("env.json");
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), it->toString());
        environment.insert(QStringLiteral("HOME"), m_folder + QStringLiteral("/fs/home"));
        return environment;
    }
    /// The credentials that it ends with.
    [[nodiscard]] QJsonValue expected() const
    {
        return json("test-case.json")[QLatin1String("result")].toObject()[QLatin1String("Ok")];
    }

private:
    QString m_folder;
};

} // namespace support
