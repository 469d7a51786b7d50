// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace base {

/// Where an EC2 instance is told about itself: 169.254.169.254 and fd00:ec2::254. Never a name:
/// where a name leads is for somebody else to say.
[[nodiscard]] bool isInstanceMetadataHost(const QString &host);
/// Where a container is given its role: 169.254.170.2 (ECS), 169.254.170.23 and fd00:ec2::23 (EKS).
[[nodiscard]] bool isContainerAgentHost(const QString &host);

} // namespace base
