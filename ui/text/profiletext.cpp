// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/profiletext.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::ProfileText", text);
}

QString obstacleText(const profiles::Profile &profile)
{
    using profiles::ProfileObstacle;
    const QString detail = visibleText(profile.obstacleDetail, 120);
    switch (profile.obstacle) {
    case ProfileObstacle::None: return {};
    case ProfileObstacle::NeedsRole: return tr("assumes a role: not supported yet");
    case ProfileObstacle::NeedsWebIdentity: return tr("web identity: not supported yet");
    case ProfileObstacle::NeedsSso: return tr("IAM Identity Center: not supported yet");
    case ProfileObstacle::NeedsLogin: return tr("aws login: not supported yet");
    case ProfileObstacle::NeedsProcess: return tr("credential_process: not supported yet");
    case ProfileObstacle::IncompleteKeys: return tr("incomplete: %1 is missing").arg(detail);
    case ProfileObstacle::NoCredentials: return tr("has no credentials");
    case ProfileObstacle::BadEndpoint: return tr("endpoint cannot be used: %1").arg(detail);
    }
    return {};
}

} // namespace

QString cliProfile(const profiles::Profile &profile)
{
    return profile.kind == profiles::ProfileKind::Environment ? QString() : profile.name;
}

QString profileNote(const profiles::Profile &profile)
{
    if (!profile.isUsable())
        return obstacleText(profile);
    if (profile.isSimulated())
        return tr("simulator");
    return profile.kind == profiles::ProfileKind::Environment ? tr("from the environment")
                                                              : QString();
}

} // namespace ui
