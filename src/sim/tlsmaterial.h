// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSslConfiguration>
#include <QTemporaryDir>

#include <memory>

namespace sim {

/// A certificate authority of one day and a certificate for 127.0.0.1 and localhost. The keys stay
/// in memory; the CA's certificate lies in a private folder that ends with this object.
class TlsMaterial
{
public:
    /// Error kind Configuration when keys or files cannot be made.
    [[nodiscard]] static base::Result<std::unique_ptr<TlsMaterial>> create();

    [[nodiscard]] QString caBundlePath() const
    {
        return m_folder.filePath(QStringLiteral("ca.pem"));
    }
    [[nodiscard]] const QSslConfiguration &configuration() const { return m_configuration; }

private:
    TlsMaterial() = default;
    [[nodiscard]] bool writeCa(const QByteArray &pem) const;

    QTemporaryDir m_folder;
    QSslConfiguration m_configuration;
};

} // namespace sim
