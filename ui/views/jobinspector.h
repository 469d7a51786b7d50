// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/jobtreemodel.h"
#include "ui/theme/theme.h"

#include <QSplitter>

namespace ui {

class JobDetails;
class JobLogView;
struct CardText;
struct DetailsContent;

/// Log and details of the current row of the job tree. show() for the same place again takes over
/// what is new and leaves selection and scroll of both alone.
class JobInspector : public QSplitter
{
    Q_OBJECT

public:
    explicit JobInspector(const Theme &theme, QWidget *parent = nullptr);

    void show(const JobTreePlace &place, const StateMark &mark, const QString &name);
    void clear();
    [[nodiscard]] JobDetails &details() const { return *m_details; }
    [[nodiscard]] JobLogView &log() const { return *m_log; }

    using QSplitter::show;

private:
    void showLog(const JobTreePlace &place);

    JobLogView *m_log;
    JobDetails *m_details;
    QString m_logKey;
};

} // namespace ui
