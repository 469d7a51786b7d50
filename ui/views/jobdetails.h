// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/members.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QTreeView;

namespace ui {

class MemberModel;
class PlainLabel;
class VerdictCard;
struct CardText;

/// What JobDetails shows. All texts are plain.
struct DetailsContent {
    QString key;     ///< the same as before: a newer answer for the same thing, shown in place
    QString heading; ///< "Job", "Server", "Action" with its name
    std::vector<mgn::Member> members;
};

/// Everything the service said of the current job, server or action, member by member under the
/// API's names, below a card with the verdict and, for a failure, its cause and the next step.
/// Everything can be copied.
class JobDetails : public QWidget
{
    Q_OBJECT

public:
    explicit JobDetails(const Theme &theme, QWidget *parent = nullptr);

    void show(const DetailsContent &content, const CardText &card);
    /// Nothing is current.
    void clear();
    [[nodiscard]] QString jsonOfAll() const;
    [[nodiscard]] QTreeView &members() const { return *m_members; }
    [[nodiscard]] VerdictCard &card() const { return *m_card; }

    using QWidget::show;

private:
    void copyCurrent() const;
    void openMenu(const QPoint &at);

    MemberModel *m_model;
    VerdictCard *m_card;
    PlainLabel *m_heading;
    QPushButton *m_copyAll;
    QTreeView *m_members;
    QString m_key;
};

} // namespace ui
