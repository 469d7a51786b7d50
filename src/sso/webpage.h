// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace sso {

/// True for what a browser may be sent to, or a token be asked for at: https, or http on this
/// computer; with a host and without a user name or password.
[[nodiscard]] bool isWebPage(const QUrl &url);

} // namespace sso
