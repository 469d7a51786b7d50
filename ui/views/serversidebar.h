// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/subsetmodel.h"
#include "ui/theme/theme.h"

#include <QListView>

namespace ui {

/// The views and waves beside the server table: one is always chosen.
class ServerSideBar : public QListView
{
    Q_OBJECT

public:
    explicit ServerSideBar(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const ServerCounts &counts) { m_model->setCounts(counts); }
    /// Chooses "All servers" when the chosen wave is gone.
    void setWaves(const std::vector<mgn::Wave> &waves);
    void choose(const ServerSubset &subset);
    [[nodiscard]] const ServerSubset &chosen() const { return m_chosen; }

    [[nodiscard]] QSize sizeHint() const override { return {206, 300}; }

signals:
    void subsetChosen(const ui::ServerSubset &subset);

protected:
    void changeEvent(QEvent *event) override;

private:
    void onCurrent(const QModelIndex &current);
    void updateGround();

    const Theme &m_theme;
    SubsetModel *m_model;
    ServerSubset m_chosen;
    bool m_isUpdating = false;
};

} // namespace ui
