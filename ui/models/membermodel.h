// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/members.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace ui {

/// The members of one API value as a tree of two columns. show() changes rows in place by their
/// position, so that expansion, selection and scroll of a view survive a newer answer; only reset()
/// forgets them.
class MemberModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column : int { Name, Value, ColumnCount };

    explicit MemberModel(QObject *parent = nullptr);
    ~MemberModel() override;

    /// Another value: everything is new.
    void reset(const std::vector<mgn::Member> &members);
    /// A newer answer for the same value.
    void show(const std::vector<mgn::Member> &members);

    [[nodiscard]] QString jsonOf(const QModelIndex &index) const;
    [[nodiscard]] QString jsonOfAll() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant nameData(const Node &node, int role) const;
    [[nodiscard]] QVariant valueData(const Node &node, int role) const;
    void update(Node &node, const std::vector<mgn::Member> &members, const QModelIndex &at);
    void updateRow(Node &node, const mgn::Member &member, const QModelIndex &at);

    std::unique_ptr<Node> m_root;
};

} // namespace ui
