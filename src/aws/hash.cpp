// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/hash.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace aws {

QByteArray sha256Hex(QByteArrayView data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(data);
    return hash.result().toHex();
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data)
{
    // Views: a copy of the key would stay behind in freed memory.
    const auto viewed = [](QByteArrayView view) {
        return QByteArray::fromRawData(view.data(), view.size());
    };
    return QMessageAuthenticationCode::hash(viewed(data), viewed(key), QCryptographicHash::Sha256);
}

} // namespace aws
