// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace base {

/// Lets the heap grow in huge pages and keeps what it has grown to. 50,000 servers are 170 MB in
/// two million small pieces: the first touch of each 4 KiB page costs more than filling it, many
/// times more in a virtual machine, and answers of some megabytes would come and go page by page.
/// Reserves addresses, not memory. To be called once, first thing in main(); where malloc is not
/// glibc's, or the system refuses, everything stays as it was.
void growHeapInHugePages();

} // namespace base
