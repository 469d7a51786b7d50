// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace ui {

/// The list of keyboard shortcuts.
void showKeys(QWidget *parent);
/// Version and licences.
void showAbout(QWidget *parent);
/// Asks before a window is closed while a start has no answer yet; quits on the person's word.
void askBeforeClosing(QWidget *parent);

} // namespace ui
