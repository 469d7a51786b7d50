// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace tests {

/// What the gallery's first picture has not: menus, lists of choosers, an empty page, forms.
class PopupScene : public QWidget
{
public:
    explicit PopupScene(const ui::Theme &theme);
};

} // namespace tests
