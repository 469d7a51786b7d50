// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/mfacode.h"

#include "sim/dice.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace sim {

namespace {

constexpr int kSecretSize = 20;
constexpr std::chrono::seconds kStepLength{30};

} // namespace

QByteArray mfaSecret(std::uint64_t seed, const QString &accountId)
{
    Dice dice(mixedSeed(seed, accountId + QStringLiteral("mfa")));
    QByteArray secret;
    for (int i = 0; i < kSecretSize; ++i)
        secret += static_cast<char>(dice.below(256));
    return secret;
}

QString mfaSerial(const QString &accountId)
{
    return QStringLiteral("arn:aws:iam::%1:mfa/engineer").arg(accountId);
}

std::int64_t mfaStep(base::Instant instant)
{
    return instant.time_since_epoch() / kStepLength;
}

QString timeCode(const QByteArray &secret, std::int64_t step)
{
    QByteArray counter(8, '\0');
    qToBigEndian(static_cast<qint64>(step), counter.data());
    const QByteArray mac =
        QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const auto offset = static_cast<qsizetype>(mac.back() & 0x0f);
    const quint32 word = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffffU;
    return QStringLiteral("%1").arg(word % 1'000'000U, 6, 10, QLatin1Char('0'));
}

QString mfaCode(std::uint64_t seed, const QString &accountId, base::Instant instant)
{
    return timeCode(mfaSecret(seed, accountId), mfaStep(instant));
}

QString base32(const QByteArray &bytes)
{
    constexpr std::u16string_view alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint64 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 5; count -= 5)
            text += QChar(alphabet[(bits >> (count - 5)) & 31]);
    }
    if (count > 0)
        text += QChar(alphabet[(bits << (5 - count)) & 31]);
    return text;
}

} // namespace sim
