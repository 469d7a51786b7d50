// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/keychaintext.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace ui {

namespace {

using base::SecretTrouble;
using enum SignInAction;

/// The texts of one trouble; %1 is the profile.
struct TroubleWords {
    SecretTrouble trouble;
    Icon icon;
    const char *title;
    const char *cause;
    const char *next;
    std::array<SignInAction, 2> actions;
    bool saysMore = false; ///< the message of the error follows the cause
};

constexpr const char *kDamaged =
    QT_TRANSLATE_NOOP("ui::KeychainText", "The stored credentials of profile %1 are damaged");
constexpr const char *kTypeAgain = QT_TRANSLATE_NOOP(
    "ui::KeychainText",
    "Type the keys again in Profiles: what is stored stays until you say so there.");

constexpr TroubleWords kStates[] = {
    {SecretTrouble::Locked,
     Icon::Key,
     QT_TRANSLATE_NOOP("ui::KeychainText", "The keychain is locked"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "Until it is unlocked, the credentials of profile %1 can be neither "
                       "fetched nor kept. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "Unlock it: the keychain asks for its password in a window of its own."),
     {UnlockKeychain, TryAgain}},
    {SecretTrouble::Missing,
     Icon::Unplug,
     QT_TRANSLATE_NOOP("ui::KeychainText", "There is no keychain in this session"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "No keychain service answers on this computer, so that the credentials of "
                       "profile %1 can be neither fetched nor kept."),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "Start a keychain (GNOME Keyring, KWallet) and try again, or type the keys "
                       "in Profiles: without a keychain they are kept in memory, for this session "
                       "only."),
     {ShowProfiles, TryAgain}},
    {SecretTrouble::Slow,
     Icon::Clock,
     QT_TRANSLATE_NOOP("ui::KeychainText", "The keychain does not answer"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "It is there, but said nothing in time about profile %1. Perhaps it waits "
                       "for you."),
     QT_TRANSLATE_NOOP(
         "ui::KeychainText",
         "Look for a window of its own and answer it, or wait a moment; then try again."),
     {TryAgain, TryAgain}},
    {SecretTrouble::Refused,
     Icon::CircleX,
     QT_TRANSLATE_NOOP("ui::KeychainText", "The keychain did not hand out profile %1"),
     QT_TRANSLATE_NOOP("ui::KeychainText", "You or the keychain said no. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::KeychainText", "Try again, and allow it where the keychain asks."),
     {TryAgain, TryAgain},
     true},
    {SecretTrouble::Absent,
     Icon::CircleDashed,
     QT_TRANSLATE_NOOP("ui::KeychainText", "Nothing is stored for profile %1"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "The keychain was asked and holds no credentials of it; another program "
                       "may have removed them. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::KeychainText", "Type the keys again in Profiles."),
     {ShowProfiles, TryAgain}},
};

constexpr TroubleWords kDamages[] = {
    {SecretTrouble::Unreadable,
     Icon::TriangleAlert,
     kDamaged,
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "They are not in the form that this program writes. They were not used, and "
                       "nothing was changed."),
     kTypeAgain,
     {ShowProfiles, TryAgain}},
    {SecretTrouble::UnknownVersion,
     Icon::TriangleAlert,
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "The stored credentials of profile %1 are of a newer version"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "A newer version of this program wrote them. They were not used, and "
                       "nothing was changed."),
     QT_TRANSLATE_NOOP("ui::KeychainText", "Use the newer version of this program."),
     {TryAgain, ShowProfiles}},
    {SecretTrouble::ForeignManifest,
     Icon::TriangleAlert,
     kDamaged,
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "What lies there was made for another profile. It was not used, and nothing "
                       "was changed."),
     kTypeAgain,
     {ShowProfiles, TryAgain}},
    {SecretTrouble::MissingChunk,
     Icon::TriangleAlert,
     kDamaged,
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "A part of them is missing. They were not used, and nothing was changed."),
     kTypeAgain,
     {ShowProfiles, TryAgain}},
    {SecretTrouble::ForeignChunk,
     Icon::TriangleAlert,
     kDamaged,
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "A part of them belongs to something else. They were not used, and nothing "
                       "was changed."),
     kTypeAgain,
     {ShowProfiles, TryAgain}},
    {SecretTrouble::HashMismatch,
     Icon::TriangleAlert,
     kDamaged,
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "They are not what was written. They were not used, and nothing was "
                       "changed."),
     kTypeAgain,
     {ShowProfiles, TryAgain}},
};

/// Of changes; a sign-in that must be kept may meet them too.
constexpr TroubleWords kChanges[] = {
    {SecretTrouble::TooLarge,
     Icon::CircleAlert,
     QT_TRANSLATE_NOOP("ui::KeychainText", "The credentials of profile %1 were not kept"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "They are longer than the keychain takes. Nothing was written."),
     QT_TRANSLATE_NOOP("ui::KeychainText", "Check in Profiles what was pasted."),
     {ShowProfiles, TryAgain}},
    {SecretTrouble::NotKept,
     Icon::CircleAlert,
     QT_TRANSLATE_NOOP("ui::KeychainText", "The credentials of profile %1 were not kept"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "The keychain took them, but gave back something else. They are not used."),
     QT_TRANSLATE_NOOP("ui::KeychainText", "Save them again in Profiles."),
     {ShowProfiles, TryAgain}},
    {SecretTrouble::NotRemoved,
     Icon::CircleAlert,
     QT_TRANSLATE_NOOP("ui::KeychainText", "The credentials of profile %1 are still stored"),
     QT_TRANSLATE_NOOP("ui::KeychainText",
                       "The keychain said that they were removed, but they are still there."),
     QT_TRANSLATE_NOOP(
         "ui::KeychainText",
         "Remove them in the keychain's own program, then delete the profile again in "
         "Profiles."),
     {ShowProfiles, TryAgain}},
};

constexpr TroubleWords kFailed{
    SecretTrouble::Failed,
    Icon::CircleAlert,
    QT_TRANSLATE_NOOP("ui::KeychainText", "The keychain reports an error"),
    QT_TRANSLATE_NOOP("ui::KeychainText",
                      "The credentials of profile %1 were not read. Nothing was changed."),
    QT_TRANSLATE_NOOP("ui::KeychainText", "Try again; restart the keychain if it stays so."),
    {TryAgain, ShowProfiles},
    true};

struct TroubleTexts {
    Q_DECLARE_TR_FUNCTIONS(ui::KeychainText)
};

const TroubleWords &wordsOfTrouble(SecretTrouble trouble)
{
    const auto is = [trouble](const TroubleWords &words) { return words.trouble == trouble; };
    for (const std::span<const TroubleWords> table :
         {std::span<const TroubleWords>(kStates), std::span<const TroubleWords>(kDamages),
          std::span<const TroubleWords>(kChanges)}) {
        const auto found = std::ranges::find_if(table, is);
        if (found != table.end())
            return *found;
    }
    return kFailed;
}

/// The profile where it is named: a text without %1 would make QString::arg() complain.
QString withProfile(const char *text, const QString &profile)
{
    QString words = TroubleTexts::tr(text);
    if (!profile.isEmpty())
        return words.replace(QLatin1String("%1"), profile);
    const QString unnamed = TroubleTexts::tr("this profile");
    return words.replace(QLatin1String("profile %1"), unnamed)
        .replace(QLatin1String("%1"), unnamed);
}

} // namespace

SignInText keychainText(SecretTrouble trouble, const base::Error &error, const QString &profile)
{
    constexpr qsizetype kLongest = 600;
    const TroubleWords &words = wordsOfTrouble(trouble);
    SignInText text{.icon = words.icon,
                    .title = withProfile(words.title, profile),
                    .cause = withProfile(words.cause, profile),
                    .next = withProfile(words.next, profile),
                    .actions = {words.actions[0]}};
    if (words.actions[1] != words.actions[0])
        text.actions << words.actions[1];
    if (words.saysMore && !error.message.isEmpty())
        text.cause += u'\n' + visibleText(error.message, kLongest);
    return text;
}

} // namespace ui
