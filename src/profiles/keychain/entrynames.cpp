// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/entrynames.h"

#include "aws/hash.h"

namespace profiles::keychain {

namespace {

constexpr int kLongestName = 120;

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'
           || c == ':';
}

QString keyPrefix()
{
    return QStringLiteral("cutover-desk/v1/");
}

/// Capitals are written as numbers too: "aws:Work" and "aws:work" are two profiles.
QByteArray escapedName(const QByteArray &id)
{
    QByteArray name;
    for (const char c : id) {
        if (isPlain(c))
            name += c;
        else
            name += '%' + QByteArray(1, c).toHex();
    }
    return name;
}

} // namespace

QString entryName(const base::ProfileId &profile)
{
    const QByteArray id = profile.text().toUtf8();
    const QByteArray name = escapedName(id);
    // An escaped id never holds the sign: no id can be mistaken for another's digest.
    return QString::fromLatin1(name.size() <= kLongestName ? name : "sha256=" + aws::sha256Hex(id));
}

QString manifestKey(const base::ProfileId &profile)
{
    return keyPrefix() + entryName(profile);
}

QString chunkKey(const base::ProfileId &profile, Slot slot, int index)
{
    const QLatin1Char letter(slot == Slot::A ? 'a' : 'b');
    return QStringLiteral("%1/%2/%3").arg(manifestKey(profile), QString(letter)).arg(index);
}

QString canaryKey(const QString &nonce)
{
    return keyPrefix() + QStringLiteral("canary/") + nonce;
}

} // namespace profiles::keychain
