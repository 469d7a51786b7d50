// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/membermodel.h"

#include "ui/models/roles.h"
#include "ui/text/membertext.h"
#include "ui/theme/plaintext.h"

#include <algorithm>

namespace ui {

using mgn::Member;

struct MemberModel::Node {
    Member own; ///< without children
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int count() const { return static_cast<int>(children.size()); }
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] std::vector<Member> childMembers() const;
    [[nodiscard]] Member whole() const;
    void append(const Member &member);
};

namespace {

Member withoutChildren(const Member &member)
{
    return {.name = member.name,
            .value = member.value,
            .reported = member.reported,
            .children = {},
            .shape = member.shape};
}

} // namespace

std::vector<Member> MemberModel::Node::childMembers() const
{
    std::vector<Member> members;
    for (const auto &child : children)
        members.push_back(child->whole());
    return members;
}

Member MemberModel::Node::whole() const
{
    Member member = own;
    member.children = childMembers();
    return member;
}

QString MemberModel::Node::valueText() const
{
    return children.empty() ? memberValueText(own) : QString();
}

void MemberModel::Node::append(const Member &member)
{
    auto child = std::make_unique<Node>();
    child->own = withoutChildren(member);
    child->parent = this;
    child->row = count();
    for (const Member &m : member.children)
        child->append(m);
    children.push_back(std::move(child));
}

MemberModel::MemberModel(QObject *parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{}

MemberModel::~MemberModel() = default;

void MemberModel::reset(const std::vector<Member> &members)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    for (const Member &member : members)
        m_root->append(member);
    endResetModel();
}

void MemberModel::show(const std::vector<Member> &members)
{
    update(*m_root, members, {});
}

void MemberModel::update(Node &node, const std::vector<Member> &members, const QModelIndex &at)
{
    const int wanted = static_cast<int>(members.size());
    if (node.count() > wanted) {
        beginRemoveRows(at, wanted, node.count() - 1);
        node.children.resize(static_cast<std::size_t>(wanted));
        endRemoveRows();
    }
    for (int row = 0; row < node.count(); ++row)
        updateRow(*node.children[static_cast<std::size_t>(row)],
                  members[static_cast<std::size_t>(row)], index(row, Name, at));
    if (node.count() == wanted)
        return;
    beginInsertRows(at, node.count(), wanted - 1);
    for (int row = node.count(); row < wanted; ++row)
        node.append(members[static_cast<std::size_t>(row)]);
    endInsertRows();
}

void MemberModel::updateRow(Node &node, const Member &member, const QModelIndex &at)
{
    const bool same = node.own.name == member.name && node.own.value == member.value
                      && node.own.reported == member.reported;
    node.own = withoutChildren(member);
    const bool wasLeaf = node.children.empty();
    update(node, member.children, at);
    if (!same || wasLeaf != node.children.empty())
        emit dataChanged(at, at.siblingAtColumn(Value));
}

QString MemberModel::jsonOf(const QModelIndex &index) const
{
    return index.isValid() ? jsonText(nodeOf(index)->whole()) : QString();
}

QString MemberModel::jsonOfAll() const
{
    return jsonText(m_root->childMembers());
}

MemberModel::Node *MemberModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex MemberModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex MemberModel::parent(const QModelIndex &child) const
{
    Node *up = child.isValid() ? nodeOf(child)->parent : nullptr;
    return up && up != m_root.get() ? createIndex(up->row, Name, up) : QModelIndex();
}

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent)->count();
}

int MemberModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    return index.column() == Name ? nameData(node, role) : valueData(node, role);
}

QVariant MemberModel::nameData(const Node &node, int role) const
{
    if (role == Qt::DisplayRole)
        return node.own.name;
    return {};
}

QVariant MemberModel::valueData(const Node &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return node.valueText();
    case Qt::ToolTipRole: return toolTipText(visibleLines(node.own.value));
    case Role::CellStyle:
        return QVariant::fromValue(node.own.reported ? CellStyle::Plain : CellStyle::Dim);
    case Role::PlainCopy: return jsonText(node.whole());
    default: return {};
    }
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Member") : tr("Value");
}

} // namespace ui
