// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/storedtrouble.h"

#include <algorithm>

namespace profiles::keychain {

namespace {

using base::SecretTrouble;

/// What is wrong, with %1 for the profile and %2 for the chunk where one is to blame, and what to
/// do.
struct StoredWords {
    SecretTrouble trouble;
    const char *fact;
    const char *next;
};

constexpr char kEnterAnew[] = "remove them and enter them anew, or sign in again";
constexpr StoredWords kUnreadable = {SecretTrouble::Unreadable,
                                     "the stored credentials of profile \"%1\" cannot be read",
                                     kEnterAnew};
constexpr StoredWords kStoredWords[] = {
    {SecretTrouble::Absent, "nothing is stored in the keychain for profile \"%1\"",
     "enter the credentials, or sign in again"},
    {SecretTrouble::UnknownVersion,
     "the stored credentials of profile \"%1\" were written by a newer version of Cutover Desk",
     "update Cutover Desk"},
    {SecretTrouble::ForeignManifest,
     "the stored credentials of profile \"%1\" were made for another profile", kEnterAnew},
    {SecretTrouble::MissingChunk,
     "the stored credentials of profile \"%1\" are damaged: %2 is missing", kEnterAnew},
    {SecretTrouble::ForeignChunk,
     "the stored credentials of profile \"%1\" are damaged: %2 does not belong to them",
     kEnterAnew},
    {SecretTrouble::HashMismatch,
     "the stored credentials of profile \"%1\" are damaged: their SHA-256 is wrong", kEnterAnew},
    {SecretTrouble::TooLarge,
     "the credentials of profile \"%1\" are larger than the 64 KiB that the keychain is given",
     "use them for this session only"},
    {SecretTrouble::NotKept,
     "the keychain did not keep the credentials of profile \"%1\" as they were written",
     "try again, or use them for this session only"},
    {SecretTrouble::NotRemoved,
     "the keychain still holds credentials of profile \"%1\" after removing them",
     "remove the entries that start with \"cutover-desk/\" in the system's keychain program"},
};

const StoredWords &wordsFor(SecretTrouble trouble)
{
    const auto *const words =
        std::find_if(std::begin(kStoredWords), std::end(kStoredWords),
                     [trouble](const StoredWords &w) { return w.trouble == trouble; });
    return words == std::end(kStoredWords) ? kUnreadable : *words;
}

base::Error worded(SecretTrouble trouble, const QString &fact)
{
    return base::secretError(
        trouble, QStringLiteral("%1; next: %2").arg(fact, QLatin1String(wordsFor(trouble).next)));
}

QString factOf(SecretTrouble trouble)
{
    return QString::fromLatin1(wordsFor(trouble).fact);
}

} // namespace

base::Error storedError(SecretTrouble trouble, const base::ProfileId &profile)
{
    return worded(trouble, factOf(trouble).arg(profile.toString()));
}

base::Error chunkError(SecretTrouble trouble, const base::ProfileId &profile, int index, int count)
{
    const QString part = QStringLiteral("part %1 of %2").arg(index + 1).arg(count);
    return worded(trouble, factOf(trouble).arg(profile.toString(), part));
}

} // namespace profiles::keychain
