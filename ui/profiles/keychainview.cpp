// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/keychainview.h"

#include <QCoreApplication>

namespace ui {

namespace {

using base::SecretTrouble;

struct KeychainViewWords {
    Q_DECLARE_TR_FUNCTIONS(ui::KeychainView)
};

} // namespace

StateMark keychainMark(KeychainView view)
{
    switch (view) {
    case KeychainView::Asking:
        return {Tone::Dim, Icon::CircleDashed, KeychainViewWords::tr("Looking for the keychain…")};
    case KeychainView::Unlocked:
        return {Tone::Ok, Icon::CircleCheck,
                KeychainViewWords::tr("Secrets are kept in the keychain of this computer. It is "
                                      "unlocked.")};
    case KeychainView::Session:
        return {Tone::Warning, Icon::Info,
                KeychainViewWords::tr("New secrets stay in the memory of this program, for this "
                                      "session only. They are gone when it ends.")};
    case KeychainView::Locked:
        return {
            Tone::Warning, Icon::Key,
            KeychainViewWords::tr("The keychain is locked. Until it is unlocked no secret can be "
                                  "read, kept or deleted; nothing is lost.")};
    case KeychainView::Missing:
        return {
            Tone::Warning, Icon::Unplug,
            KeychainViewWords::tr("There is no keychain on this computer, or not in this session. "
                                  "Secrets can stay in the memory of this program instead: they "
                                  "are never written anywhere and are gone when it ends.")};
    case KeychainView::Slow:
        return {
            Tone::Warning, Icon::Clock,
            KeychainViewWords::tr("The keychain does not answer. It may be showing a question of "
                                  "its own on another screen or behind a window.")};
    case KeychainView::Waiting:
        return {Tone::Running, Icon::LoaderCircle,
                KeychainViewWords::tr("Waiting for the keychain…")};
    }
    return {};
}

std::optional<KeychainView> viewOf(SecretTrouble trouble)
{
    switch (trouble) {
    case SecretTrouble::Locked: return KeychainView::Locked;
    case SecretTrouble::Missing: return KeychainView::Missing;
    case SecretTrouble::Slow: return KeychainView::Slow;
    default: return std::nullopt;
    }
}

QString secretTroubleText(SecretTrouble trouble)
{
    switch (trouble) {
    case SecretTrouble::Absent:
        return KeychainViewWords::tr(
            "The keychain holds no secret of this profile. Enter it again.");
    case SecretTrouble::Locked:
    case SecretTrouble::Missing:
    case SecretTrouble::Slow: return keychainMark(*viewOf(trouble)).word;
    case SecretTrouble::Refused:
        return KeychainViewWords::tr("The keychain refused. Allow this program to use it, then try "
                                     "again.");
    case SecretTrouble::Failed:
        return KeychainViewWords::tr("The keychain gave an error of its own. Try again; copy the "
                                     "details for a report if it stays so.");
    case SecretTrouble::TooLarge:
        return KeychainViewWords::tr("It is longer than any secret of AWS; nothing was kept. Check "
                                     "what was pasted.");
    case SecretTrouble::NotKept:
        return KeychainViewWords::tr(
            "The keychain did not keep it: it was read back differently. Try "
            "again.");
    case SecretTrouble::NotRemoved:
        return KeychainViewWords::tr(
            "The keychain said that it was removed, but it is still there. "
            "Remove it in the keychain's own program, then delete again.");
    case SecretTrouble::Unreadable:
    case SecretTrouble::UnknownVersion:
    case SecretTrouble::ForeignManifest:
    case SecretTrouble::MissingChunk:
    case SecretTrouble::ForeignChunk:
    case SecretTrouble::HashMismatch: break;
    }
    return KeychainViewWords::tr(
        "What the keychain holds for this profile was changed by something "
        "else and cannot be used. Delete the profile, then add it again.");
}

} // namespace ui
