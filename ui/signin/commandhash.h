// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

namespace ui {

/// What a consent is kept by (ProfileMarks::consentedCommand): SHA-256 of the command as it stands
/// in the file, in UTF-8, as lower-case hex.
[[nodiscard]] inline QByteArray commandHash(const QString &command)
{
    return QCryptographicHash::hash(command.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace ui
