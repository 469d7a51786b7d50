// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCollator>

namespace ui {

/// Compares names as people read them, in their locale: "app-2" before "app-10", "App" beside
/// "app".
[[nodiscard]] QCollator nameCollator();

} // namespace ui
