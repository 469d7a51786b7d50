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

} // namespace ui
