// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace ui {

class CutoverDraft;
class DraftServerModel;
class Theme;

/// The table of chosen servers that pages 1 and 3 share. `draft` and `theme` must outlive it.
class DraftTable : public QTreeView
{
    Q_OBJECT

public:
    DraftTable(const CutoverDraft &draft, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] DraftServerModel &servers() const { return *m_model; }

private:
    DraftServerModel *m_model;
};

} // namespace ui
