// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk.h"

class QWidget;

namespace ui {

/// Opens a dialog for an account id that no list names; the desk acts on it once it is well formed.
void askForAccount(Desk &desk, QWidget *parent);
/// The same for a region code.
void askForRegion(Desk &desk, QWidget *parent);

} // namespace ui
