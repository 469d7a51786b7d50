// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilewords.h"

#include "ui/text/profiletext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

using profiles::ProfileHealth;
using profiles::ProfileKind;

struct ProfileListWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ProfileList)
};

bool isTemporaryKey(const profiles::OwnProfile *own)
{
    const auto *keys = own ? std::get_if<profiles::OwnKeys>(&own->source) : nullptr;
    return keys && keys->hasSessionToken;
}

StateMark markOf(ProfileHealth health)
{
    switch (health) {
    case ProfileHealth::NeverUsed:
        return {Tone::Dim, Icon::CircleDashed, ProfileListWords::tr("Not used yet")};
    case ProfileHealth::Good: return {Tone::Ok, Icon::CircleCheck, ProfileListWords::tr("Good")};
    case ProfileHealth::NeedsSignIn:
        return {Tone::Warning, Icon::Key, ProfileListWords::tr("Needs sign-in")};
    case ProfileHealth::Refused:
        return {Tone::Bad, Icon::OctagonX, ProfileListWords::tr("Refused")};
    }
    return {};
}

StateMark unusableMark()
{
    return {Tone::Warning, Icon::TriangleAlert, ProfileListWords::tr("Cannot be used")};
}

QString pathsText(const QStringList &paths, const QString &home)
{
    QStringList shown;
    for (const QString &path : paths)
        shown << shownPath(path, home);
    return shown.join(QStringLiteral(", "));
}

} // namespace

QString shownName(const profiles::Profile &profile)
{
    return visibleText(profile.name, 128);
}

QString kindText(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::StaticKeys:
    case ProfileKind::StoredKeys: return ProfileListWords::tr("Access key");
    case ProfileKind::Environment: return ProfileListWords::tr("Environment");
    case ProfileKind::Simulated: return ProfileListWords::tr("Simulated");
    case ProfileKind::Role: return ProfileListWords::tr("Assumed role");
    case ProfileKind::WebIdentity: return ProfileListWords::tr("Web identity");
    case ProfileKind::Sso: return ProfileListWords::tr("IAM Identity Center");
    case ProfileKind::Login: return ProfileListWords::tr("AWS login");
    case ProfileKind::Process: return ProfileListWords::tr("Credential process");
    case ProfileKind::Machine: return ProfileListWords::tr("Role of this machine");
    case ProfileKind::NoCredentials: return ProfileListWords::tr("No credentials");
    }
    return {};
}

QString kindChoiceText(ProfileKind kind)
{
    return kind == ProfileKind::Machine
               ? ProfileListWords::tr("Role of this machine (EC2 or container)")
               : kindText(kind);
}

QString kindText(const profiles::Profile &profile, const profiles::OwnProfile *own)
{
    return isTemporaryKey(own) ? ProfileListWords::tr("Temporary access key")
                               : kindText(profile.kind);
}

QString shownPath(const QString &path, const QString &home)
{
    const bool isBelow = home.size() > 1 && path.startsWith(home + u'/');
    return visibleText(isBelow ? u'~' + path.mid(home.size()) : path, 300);
}

QString sourceText(const profiles::Profile &profile, const QString &home)
{
    if (profile.isOwn())
        return ProfileListWords::tr("This program");
    if (profile.isSimulated())
        return ProfileListWords::tr("Simulator");
    return profile.kind == ProfileKind::Environment ? ProfileListWords::tr("Environment")
                                                    : pathsText(profile.files, home);
}

StateMark healthMark(const profiles::Profile &profile)
{
    return profile.isUsable() ? markOf(profile.marks.health) : unusableMark();
}

QStringList healthWords()
{
    return {markOf(ProfileHealth::NeverUsed).word, markOf(ProfileHealth::Good).word,
            markOf(ProfileHealth::NeedsSignIn).word, markOf(ProfileHealth::Refused).word,
            unusableMark().word};
}

base::AccountId knownAccount(const profiles::Profile &profile)
{
    return profile.marks.pinnedAccount.value_or(profile.accountHint.value_or(base::AccountId()));
}

QString foreignReason(const profiles::Profile &profile, const QString &home)
{
    if (profile.isOwn())
        return {};
    if (profile.isSimulated())
        return ProfileListWords::tr("The simulator makes this profile. It lives as long as the "
                                    "simulator runs; only its marks can be changed.");
    if (profile.kind == ProfileKind::Environment)
        return ProfileListWords::tr("This profile is read from the environment of this program. "
                                    "Only its marks can be changed here.");
    return ProfileListWords::tr("This profile is read from %1 at every use and never written. Only "
                                "its marks can be changed here.")
        .arg(pathsText(profile.files, home));
}

std::optional<profiles::SsoSession> ssoSessionOf(const profiles::Profile &profile)
{
    const profiles::SsoAccess *access = profiles::ssoAccessOf(profile.chain);
    return access ? std::optional(access->session) : std::nullopt;
}

} // namespace ui
