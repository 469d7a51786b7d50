// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QStandardItemModel>
#include <QWidget>

namespace tests {

/// One picture with everything the theme draws: band, tool bar, tabs, table, details, tree,
/// buttons.
class GalleryScene : public QWidget
{
public:
    explicit GalleryScene(const ui::Theme &theme);

private:
    [[nodiscard]] QWidget *toolBar();
    [[nodiscard]] QWidget *tabs();
    [[nodiscard]] QWidget *table();
    [[nodiscard]] QWidget *details();
    [[nodiscard]] QWidget *tree();
    [[nodiscard]] QWidget *buttons();

    const ui::Theme &m_theme;
    QStandardItemModel m_servers;
    QStandardItemModel m_jobs;
};

} // namespace tests
