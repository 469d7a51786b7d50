// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

namespace ui {

/// How old what is shown is. Wants the same room for every usual age, so that nothing beside it
/// moves each second; where room is short its beginning is left out, with the whole as tool tip.
class AgeLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit AgeLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace ui
