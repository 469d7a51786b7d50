// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/serverrecord.h"

#include <QJsonObject>
#include <QList>

namespace sim {

/// One post-launch action as it is set up for a server.
struct LaunchAction {
    QJsonObject document; ///< model shape SourceServerActionDocument
    QString documentType; ///< model shape SsmDocumentType
    double typicalSeconds = 40;
};

/// The actions of a server in the order of their execution; none for some servers.
[[nodiscard]] QList<LaunchAction> launchActionsOf(const ServerRecord &server);
/// The part that jobs and launch configurations show (model shape SsmDocument).
[[nodiscard]] QJsonObject ssmDocumentJson(const LaunchAction &action);

} // namespace sim
