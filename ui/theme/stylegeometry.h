// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionSlider>

#include <optional>

namespace ui {

/// Where the parts of a slim scroll bar, one without buttons at its ends, lie; nullopt for parts it
/// has not.
[[nodiscard]] std::optional<QRect> scrollBarPart(const QStyleOptionSlider &bar,
                                                 QStyle::SubControl part);

/// Where text and arrow of a combo box lie; nullopt for parts that Fusion places.
[[nodiscard]] std::optional<QRect> comboBoxPart(const QRect &box, QStyle::SubControl part);

/// The current text, elided where the box is too narrow for it.
[[nodiscard]] QString comboBoxText(const QStyleOptionComboBox &box);

} // namespace ui
