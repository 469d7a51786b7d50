// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"

class QMainWindow;

namespace ui {

class ServerView;

/// Place and size of the window, its splitters and the columns of the server table, as they were
/// when it was closed last. Parts are known by their object names.
void restoreLayout(QMainWindow &window, ServerView &servers, const base::Settings &settings);
void saveLayout(const QMainWindow &window, const ServerView &servers, base::Settings &settings);

} // namespace ui
