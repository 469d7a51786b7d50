// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/serverrecord.h"

namespace sim {

/// The server number `index` of an estate, as it is before the cutover window: same key, same
/// server.
[[nodiscard]] ServerRecord makeServer(const EstateKey &key, int index);

/// "arn:aws:mgn:REGION:ACCOUNT:KIND/ID".
[[nodiscard]] QString resourceArn(const EstateKey &key, const QString &kind, const QString &id);
/// Ids of the applications and waves that a server number belongs to.
[[nodiscard]] QString applicationIdOf(const EstateKey &key, int application);
[[nodiscard]] QString waveIdOf(const EstateKey &key, int wave);
[[nodiscard]] QString applicationNameOf(int application);
/// The application of a server number; one application holds at most 200 servers.
[[nodiscard]] int applicationOf(const EstateKey &key, int server);
[[nodiscard]] int applicationCount(const EstateKey &key);
/// Servers of one application.
[[nodiscard]] int serverCountOf(const EstateKey &key, int application);
[[nodiscard]] int waveOf(int application);
[[nodiscard]] int waveCount(const EstateKey &key);
/// Applications of one wave.
[[nodiscard]] int applicationCountOf(const EstateKey &key, int wave);

} // namespace sim
