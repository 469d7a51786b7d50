// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace ui {

/// The list of keyboard shortcuts.
void showKeys(QWidget *parent);
/// Version and licences.
void showAbout(QWidget *parent);

} // namespace ui
