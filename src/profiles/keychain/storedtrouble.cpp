// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/storedtrouble.h"

namespace profiles::keychain {

namespace {

using base::SecretTrouble;

/// What is wrong, with %1 for the profile; with %2 for the chunk where one is to blame.
QString storedFact(SecretTrouble trouble)
{
    switch (trouble) {
    case SecretTrouble::Absent:
        return QStringLiteral("nothing is stored in the keychain for profile \"%1\"");
    case SecretTrouble::UnknownVersion:
        return QStringLiteral("the stored credentials of profile \"%1\" were written by a newer "
                              "version of Cutover Desk");
    case SecretTrouble::ForeignManifest:
        return QStringLiteral("the stored credentials of profile \"%1\" were made for another "
                              "profile");
    case SecretTrouble::MissingChunk:
        return QStringLiteral(
            "the stored credentials of profile \"%1\" are damaged: %2 is missing");
    case SecretTrouble::ForeignChunk:
        return QStringLiteral("the stored credentials of profile \"%1\" are damaged: %2 does not "
                              "belong to them");
    case SecretTrouble::HashMismatch:
        return QStringLiteral("the stored credentials of profile \"%1\" are damaged: their "
                              "SHA-256 is wrong");
    case SecretTrouble::TooLarge:
        return QStringLiteral("the credentials of profile \"%1\" are larger than the 64 KiB that "
                              "are kept in the keychain");
    case SecretTrouble::NotKept:
        return QStringLiteral("the keychain did not keep the credentials of profile \"%1\" as "
                              "they were written");
    case SecretTrouble::NotRemoved:
        return QStringLiteral("the keychain still holds credentials of profile \"%1\" after "
                              "removing them");
    default: return QStringLiteral("the stored credentials of profile \"%1\" cannot be read");
    }
}

QString storedNextStep(SecretTrouble trouble)
{
    switch (trouble) {
    case SecretTrouble::Absent: return QStringLiteral("enter them, or sign in again");
    case SecretTrouble::UnknownVersion: return QStringLiteral("update Cutover Desk");
    case SecretTrouble::TooLarge: return QStringLiteral("use them for this session only");
    case SecretTrouble::NotKept:
        return QStringLiteral("try again, or use them for this session only");
    case SecretTrouble::NotRemoved:
        return QStringLiteral("remove the entries that start with \"cutover-desk/\" in the "
                              "system's keychain program");
    default: return QStringLiteral("remove them and enter them anew, or sign in again");
    }
}

base::Error worded(SecretTrouble trouble, const QString &fact)
{
    return base::secretError(trouble, fact + QStringLiteral("; next: ") + storedNextStep(trouble));
}

} // namespace

base::Error storedError(SecretTrouble trouble, const base::ProfileId &profile)
{
    return worded(trouble, storedFact(trouble).arg(profile.toString()));
}

base::Error chunkError(SecretTrouble trouble, const base::ProfileId &profile, int index, int count)
{
    const QString part = QStringLiteral("part %1 of %2").arg(index + 1).arg(count);
    return worded(trouble, storedFact(trouble).arg(profile.toString(), part));
}

} // namespace profiles::keychain
