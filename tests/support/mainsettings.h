// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace support {

/// Unsets what AWS tools and proxies read from the environment, so that the tests find nothing of
/// the person who runs them.
void forgetSettings();

} // namespace support
