// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

namespace ui {

/// "Refresh", "Refreshing…": as wide for both texts, so that nothing beside it moves under the
/// mouse. Short, it is its picture; its name stays.
class RefreshButton : public QPushButton
{
    Q_OBJECT

public:
    explicit RefreshButton(const Theme &theme, QWidget *parent = nullptr);

    void setRefreshing(bool refreshing);
    void setShort(bool isShort);
    /// How much narrower it is when it is short.
    [[nodiscard]] int saving() const;

private:
    [[nodiscard]] int widthFor(const QString &text) const;
    [[nodiscard]] int wholeWidth() const;

    bool m_isRefreshing = false;
    bool m_isShort = false;
};

} // namespace ui
