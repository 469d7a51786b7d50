// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secrettrouble.h"

#include <array>
#include <utility>

namespace base {

namespace {

constexpr std::array<std::pair<SecretTrouble, QLatin1String>, 15> kTroubleCodes = {{
    {SecretTrouble::Absent, QLatin1String("SecretAbsent")},
    {SecretTrouble::Locked, QLatin1String("KeychainLocked")},
    {SecretTrouble::Missing, QLatin1String("KeychainMissing")},
    {SecretTrouble::Slow, QLatin1String("KeychainSlow")},
    {SecretTrouble::Refused, QLatin1String("KeychainRefused")},
    {SecretTrouble::Failed, QLatin1String("KeychainFailed")},
    {SecretTrouble::Unreadable, QLatin1String("SecretUnreadable")},
    {SecretTrouble::UnknownVersion, QLatin1String("SecretUnknownVersion")},
    {SecretTrouble::ForeignManifest, QLatin1String("SecretForeignManifest")},
    {SecretTrouble::MissingChunk, QLatin1String("SecretMissingChunk")},
    {SecretTrouble::ForeignChunk, QLatin1String("SecretForeignChunk")},
    {SecretTrouble::HashMismatch, QLatin1String("SecretHashMismatch")},
    {SecretTrouble::TooLarge, QLatin1String("SecretTooLarge")},
    {SecretTrouble::NotKept, QLatin1String("SecretNotKept")},
    {SecretTrouble::NotRemoved, QLatin1String("SecretNotRemoved")},
}};

} // namespace

Error secretError(SecretTrouble trouble, const QString &message)
{
    for (const auto &[known, code] : kTroubleCodes) {
        if (known == trouble)
            return makeError(ErrorKind::Configuration, code, message);
    }
    return makeError(ErrorKind::Configuration, QStringLiteral("KeychainFailed"), message);
}

std::optional<SecretTrouble> secretTroubleOf(const Error &error)
{
    // A service may answer with any code: one of ours never came from there.
    if (error.isNamedByService)
        return std::nullopt;
    for (const auto &[trouble, code] : kTroubleCodes) {
        if (error.code == code)
            return trouble;
    }
    return std::nullopt;
}

} // namespace base
