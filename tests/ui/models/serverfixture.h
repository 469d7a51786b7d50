// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/serverstore.h"

#include <string_view>
#include <vector>

namespace tests {

/// "s-00000000000000007".
[[nodiscard]] mgn::SourceServerId serverId(int number);

/// A healthy server, ready for cutover, as most are before the window; the fields that matter are
/// set by the test.
[[nodiscard]] mgn::SourceServer makeServer(int number, std::string_view name);
/// "server-1" to "server-N".
[[nodiscard]] std::vector<mgn::SourceServer> makeServers(int count);

[[nodiscard]] cutover::Scope testScope();
[[nodiscard]] base::Instant testNow();

/// A whole, good refresh that saw exactly these servers.
void refresh(cutover::ServerStore &store, std::vector<mgn::SourceServer> servers);
/// A refresh that failed before its first page.
void failRefresh(cutover::ServerStore &store);

} // namespace tests
