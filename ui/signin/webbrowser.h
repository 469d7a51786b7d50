// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QUrl;

namespace ui {

/// Shows a page in the user's browser; false when none could be started. Says nothing of the page
/// to logs or terminals, and neither does what is started: the address of a sign-in must not stand
/// there.
bool openInBrowser(const QUrl &page);

} // namespace ui
