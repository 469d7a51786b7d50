// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace support {

/// The service's own model (botocore's service-2.json): makes answers in which every member is
/// filled.
class ServiceModel
{
public:
    explicit ServiceModel(const QJsonObject &model)
        : m_shapes(model.value(QLatin1String("shapes")).toObject())
    {}

    [[nodiscard]] QJsonObject shape(const QString &name) const
    {
        return m_shapes.value(name).toObject();
    }
    [[nodiscard]] QStringList enumValues(const QString &name) const;

    /// What was put into a sample: path ("lifeCycle.state", "[0]" for list entries) to the text
    /// that a panel must show for it.
    using Expected = QHash<QString, QString>;
    /// A value of that shape: each string, number and time another one, lists with one entry, maps
    /// with one key. Booleans are true, enums have their last value.
    [[nodiscard]] QJsonValue sample(const QString &shapeName, Expected &expected,
                                    const QString &path = {});

private:
    [[nodiscard]] QJsonValue structure(const QJsonObject &shape, Expected &expected,
                                       const QString &path);
    [[nodiscard]] QJsonValue scalar(const QString &shapeName, const QString &type,
                                    Expected &expected, const QString &path);
    [[nodiscard]] QString text(const QString &shapeName);

    QJsonObject m_shapes;
    int m_next = 0;
};

} // namespace support
