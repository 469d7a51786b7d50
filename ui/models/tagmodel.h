// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/requestcheck.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

namespace ui {

/// The tags of a launch job while they are typed: one row a tag and one empty row at the end to
/// type the next one into, which says so dimly. Each row says what is wrong with it, or that it
/// will not be used.
class TagModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { KeyColumn, ValueColumn, StatusColumn, ColumnCount };
    using Tags = std::vector<std::pair<QString, QString>>;

    explicit TagModel(QObject *parent = nullptr);

    /// Rows with these keys and no value; a suggested row is left out until it gets a value.
    void suggestKeys(const QStringList &keys);
    void setTags(const Tags &tags);
    /// What AWS said against tags, by key; each stands at its row until that row is edited.
    void setComplaints(const QHash<QString, QString> &complaints);
    /// The program adds this key of its own: it may not be typed, and takes one of the tags of a
    /// job. An empty key, the first state, adds none.
    void setOwnKey(const QString &key);
    /// The tags that will be sent.
    [[nodiscard]] Tags tags() const;
    /// True while a row breaks a rule of AWS or names the program's own key.
    [[nodiscard]] bool hasProblem() const;
    void removeTag(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void tagsChanged();

private:
    struct Row {
        QString key;
        QString value;
        bool suggested = false;
        QString complaint{};
        [[nodiscard]] bool isEmpty() const { return key.isEmpty() && value.isEmpty(); }
        [[nodiscard]] bool isUsed() const { return !isEmpty() && !(suggested && value.isEmpty()); }
    };
    [[nodiscard]] mgn::TagProblem problem(int row) const;
    /// What is wrong with the row, in words; empty when nothing is.
    [[nodiscard]] QString problemText(int row) const;
    [[nodiscard]] QString statusText(int row) const;
    void ensureEmptyRow();

    std::vector<Row> m_rows;
    QString m_ownKey;
};

/// The rule that is broken, in words; empty for TagProblem::None.
[[nodiscard]] QString tagProblemText(mgn::TagProblem problem);

} // namespace ui
