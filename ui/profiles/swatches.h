// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace ui {

/// A colour that a profile can be given, with its name.
struct Swatch {
    QString name;
    QString code; ///< "#rrggbb", as it is kept
};

/// The eight that are offered, in their order.
[[nodiscard]] const QList<Swatch> &swatches();
/// "red"; the code itself for a colour that is not offered; empty for none.
[[nodiscard]] QString colourName(const QString &code);

} // namespace ui
