// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace base {

/// 127.0.0.0/8, ::1 and "localhost".
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// True for what a browser may be sent to, or a token be asked for at, whoever named it: https, or
/// http on this computer; with a host and without a user name or password.
[[nodiscard]] bool isWebPage(const QUrl &url);

} // namespace base
