// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace base {

/// Lets the heap grow in huge pages and keep what it has grown to. 50,000 servers are 170 MB in two
/// million small pieces: the first touch of each 4 KiB page costs more than filling it, many times
/// more in a virtual machine, and answers of some megabytes would come and go page by page. The
/// reserve is of addresses; where the system counts those as memory and refuses, the heap grows
/// without one. To be called once, first thing in main(); does nothing where malloc is not glibc's.
void growHeapInHugePages();

} // namespace base
