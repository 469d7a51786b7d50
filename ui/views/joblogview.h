// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/joblogmodel.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTableView;

namespace ui {

class PlainLabel;

/// The table "Job log" with a heading that says whose log it is. Newest entries stand at the top: a
/// reader who has scrolled down keeps what was being read, at the top new entries come into view.
class JobLogView : public QWidget
{
    Q_OBJECT

public:
    explicit JobLogView(const Theme &theme, QWidget *parent = nullptr);

    /// `heading` is plain text ("mgnjob-3a7c91e5d2f4b8016, all servers").
    void begin(const QString &heading, JobLogModel::NameOf nameOf, const base::Clock *clock,
               const mgn::SourceServerId &server);
    void show(const std::vector<mgn::JobLog> &log);
    void clear();
    [[nodiscard]] const JobLogModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &table() const { return *m_table; }

    using QWidget::show;

private:
    void copyRow() const;

    JobLogModel *m_model;
    PlainLabel *m_whose;
    QTableView *m_table;
};

} // namespace ui
