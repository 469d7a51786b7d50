// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QWidget;

namespace ui {

/// What a person entered or chose in the fields below `parent`, to tell whether anything was
/// changed. Of a hidden field only whether it is empty: no secret is copied.
[[nodiscard]] QStringList fieldContents(const QWidget &parent);

} // namespace ui
