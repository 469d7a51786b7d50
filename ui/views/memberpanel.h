// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/sourceserver.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;
class QTreeView;

namespace ui {

class MemberModel;

/// A foldable tree of every member of a server's answer under its API name. Built only while it is
/// open.
class MemberPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MemberPanel(const Theme &theme, QWidget *parent = nullptr);

    /// A newer answer for the same server is shown in place.
    void show(const mgn::SourceServer &server);
    void setOpen(bool open);
    [[nodiscard]] QTreeView &tree() const { return *m_tree; }

    using QWidget::show;

private:
    void fill();
    void copyCurrent() const;

    MemberModel *m_model;
    QToolButton *m_fold;
    QTreeView *m_tree;
    mgn::SourceServer m_server;
    mgn::SourceServerId m_filled;
};

} // namespace ui
