// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Keeps the memory of this process, and the secrets in it, from core files and from debuggers of
/// the same user: RLIMIT_CORE is 0 from then on, and the process is not dumpable. To be called
/// before anything secret is read. Processes that this one starts make no core files either, but
/// can be debugged. Leaves everything alone when the environment has CUTOVER_DESK_DEBUGGABLE=1: for
/// debuggers, and for sandboxes whose portals look into the process that asks them. Where a step is
/// not possible the program goes on without it.
void guardProcess();
