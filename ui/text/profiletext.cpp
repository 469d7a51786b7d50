// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/profiletext.h"

#include "ui/text/formats.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ProfileText)
};

QString obstacleText(const profiles::Profile &profile)
{
    using profiles::ProfileObstacle;
    const QString detail = visibleText(profile.obstacleDetail, 120);
    switch (profile.obstacle) {
    case ProfileObstacle::None: return {};
    case ProfileObstacle::NeedsWebIdentity:
        return ProfileWords::tr("web identity: not supported yet");
    case ProfileObstacle::NeedsLogin: return ProfileWords::tr("aws login: not supported yet");
    case ProfileObstacle::UnknownSource:
        return ProfileWords::tr("%1: no such source").arg(detail);
    case ProfileObstacle::BadChain: return ProfileWords::tr("cannot be used: %1").arg(detail);
    case ProfileObstacle::IncompleteKeys:
        return ProfileWords::tr("incomplete: %1 is missing").arg(detail);
    case ProfileObstacle::NoCredentials: return ProfileWords::tr("has no credentials");
    case ProfileObstacle::BadEndpoint:
        return ProfileWords::tr("endpoint cannot be used: %1").arg(detail);
    }
    return {};
}

/// AWS's own tools know it.
bool isOfFiles(const profiles::Profile &profile)
{
    return profile.id == profiles::awsProfileId(profile.name);
}

QString warningText(const profiles::Profile &profile)
{
    return profile.isUsable() && !profile.obstacleDetail.isEmpty()
               ? ProfileWords::tr("AWS will refuse it: %1")
                     .arg(visibleText(profile.obstacleDetail, 160))
               : QString();
}

QString sourceNote(const profiles::Profile &profile)
{
    if (!profile.isUsable())
        return obstacleText(profile);
    if (profile.isSimulated())
        return ProfileWords::tr("simulator");
    return profile.kind == profiles::ProfileKind::Environment
               ? ProfileWords::tr("from the environment")
               : QString();
}

} // namespace

QString cliProfile(const profiles::Profile &profile)
{
    if (profile.isOwn())
        return ProfileWords::tr("a CLI profile with the credentials of %1").arg(profile.name);
    return profile.kind == profiles::ProfileKind::Environment ? QString() : profile.name;
}

QString profileLabel(const profiles::Profile &profile, const QList<profiles::Profile> &all)
{
    const QString name = visibleText(profile.name, 128);
    const bool isShared =
        std::any_of(all.begin(), all.end(), [&profile](const profiles::Profile &other) {
            return other.name == profile.name && other.id != profile.id;
        });
    return isShared && isOfFiles(profile) ? ProfileWords::tr("%1 (~/.aws)").arg(name) : name;
}

QString profileNote(const profiles::Profile &profile)
{
    QStringList parts{sourceNote(profile), warningText(profile), marksText(profile.marks)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString marksText(const profiles::ProfileMarks &marks)
{
    QStringList parts;
    if (marks.isUnreadable)
        parts << ProfileWords::tr("marks cannot be read");
    if (marks.isProduction)
        parts << ProfileWords::tr("production");
    if (marks.isReadOnly)
        parts << ProfileWords::tr("read-only");
    return parts.join(QStringLiteral(", "));
}

QString foundProfilesText(int usable, bool canBeAdded)
{
    if (usable > 0)
        return ProfileWords::tr("%1 ready; AWS's files are read and never changed.")
            .arg(usable == 1 ? ProfileWords::tr("1 profile is")
                             : ProfileWords::tr("%1 profiles are").arg(numberText(usable)));
    return canBeAdded ? ProfileWords::tr("No profile was found in ~/.aws, the environment or this "
                                         "program. Manage profiles… adds one.")
                      : ProfileWords::tr("No profile with access keys was found in ~/.aws or the "
                                         "environment. Set one up with aws configure, then start "
                                         "again.");
}

} // namespace ui
