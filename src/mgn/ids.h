// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/strongid.h"

namespace mgn {

using SourceServerId = base::StrongId<struct SourceServerTag>;
using JobId = base::StrongId<struct JobTag>;
using WaveId = base::StrongId<struct WaveTag>;
using ApplicationId = base::StrongId<struct ApplicationTag>;
using Ec2InstanceId = base::StrongId<struct Ec2InstanceTag>;

} // namespace mgn
