// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/servermodel.h"

#include "cutover/readiness.h"
#include "ui/text/serverstatetext.h"
#include "ui/theme/plaintext.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace ui {

// What is ticked, what cannot be, and what is said about it.

bool ServerModel::isSelected(const mgn::SourceServerId &id) const
{
    const int row = m_store ? m_store->rowOf(id) : -1;
    return row >= 0 && isTicked(row);
}

ServerModel::Ids ServerModel::idsOf(const std::vector<int> &storeRows) const
{
    Ids ids;
    for (const int row : storeRows) {
        if (isTicked(row))
            ids << m_rows->idOf(row);
    }
    return ids;
}

ServerModel::Ids ServerModel::selection() const
{
    return m_index ? idsOf(m_index->allRows()) : Ids();
}

ServerModel::Ids ServerModel::hiddenSelection() const
{
    if (!m_index)
        return {};
    std::vector<int> hidden = m_index->allRows();
    std::erase_if(hidden, [this](int row) { return isShown(row); });
    return idsOf(hidden);
}

int ServerModel::selectedCount() const
{
    return static_cast<int>(std::count(m_ticked.begin(), m_ticked.end(), 1));
}

int ServerModel::hiddenSelectedCount() const
{
    const auto shown =
        std::count_if(m_shown.begin(), m_shown.end(), [this](int row) { return isTicked(row); });
    return selectedCount() - static_cast<int>(shown);
}

Qt::CheckState ServerModel::shownSelection() const
{
    bool anyTicked = false;
    bool anyOpen = false;
    for (const int row : m_shown) {
        const bool ticked = isTicked(row);
        anyTicked = anyTicked || ticked;
        anyOpen = anyOpen || (!ticked && !isBlocked(row));
    }
    if (!anyTicked)
        return Qt::Unchecked;
    return anyOpen ? Qt::PartiallyChecked : Qt::Checked;
}

void ServerModel::setSelected(const Ids &ids, bool selected)
{
    QList<int> changed;
    for (const mgn::SourceServerId &id : ids) {
        const int row = m_store ? m_store->rowOf(id) : -1;
        if (row >= 0 && tick(row, selected))
            changed << row;
    }
    if (changed.isEmpty())
        return;
    announceRows(changed);
    emit selectionChanged();
}

void ServerModel::selectAllMatching()
{
    tickShown(true);
}

void ServerModel::unselectAllMatching()
{
    tickShown(false);
}

void ServerModel::clearSelection()
{
    if (selectedCount() == 0)
        return;
    std::fill(m_ticked.begin(), m_ticked.end(), std::uint8_t{0});
    announceAllRows();
    emit selectionChanged();
}

void ServerModel::tickShown(bool ticked)
{
    bool changed = false;
    for (const int row : m_shown)
        changed = tick(row, ticked) || changed;
    if (!changed)
        return;
    announceAllRows();
    emit selectionChanged();
}

/// True when the row's tick changed.
bool ServerModel::tick(int storeRow, bool ticked)
{
    if (isTicked(storeRow) == ticked || (ticked && isBlocked(storeRow)))
        return false;
    m_ticked[static_cast<std::size_t>(storeRow)] = ticked ? 1 : 0;
    return true;
}

QString ServerModel::whyNotSelectable(const mgn::SourceServerId &id) const
{
    if (m_remarks.isLocked(id))
        return m_remarks.lockReason(id);
    const auto job = m_rows ? m_rows->jobs().constFind(id) : ServerRows::Jobs::const_iterator();
    if (m_rows && job != m_rows->jobs().constEnd())
        return tr("In job %1, which is not completed: a server can be in one job at a time.")
            .arg(job->toString());
    return {};
}

QString ServerModel::aboutStart(const mgn::SourceServerId &id) const
{
    const QString why = whyNotSelectable(id);
    return why.isEmpty() ? m_remarks.markReason(id) : why;
}

QString ServerModel::remark(const mgn::SourceServerId &id) const
{
    const mgn::SourceServer *server = m_store ? m_store->find(id) : nullptr;
    QStringList parts{server ? foreignAccountText(*server, m_store->scope().account) : QString(),
                      aboutStart(id)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

void ServerModel::setJobs(const ServerRows::Jobs &jobs)
{
    if (!m_rows || jobs == m_rows->jobs())
        return;
    QSet<mgn::SourceServerId> touched(m_rows->jobs().keyBegin(), m_rows->jobs().keyEnd());
    touched.unite(QSet<mgn::SourceServerId>(jobs.keyBegin(), jobs.keyEnd()));
    m_rows->setJobs(jobs);
    const QList<int> rows = storeRowsOf(touched.values());
    updateBlocked(rows);
    onChanged(rows);
    untickUnselectable();
}

void ServerModel::setLocked(const ServerRemarks::Reasons &locked)
{
    if (!m_rows || m_remarks.hasLocked(locked))
        return;
    const Ids before = m_remarks.locked();
    m_remarks.setLocked(locked);
    m_rows->setStarting(QSet<mgn::SourceServerId>(locked.keyBegin(), locked.keyEnd()));
    const QList<int> rows = storeRowsOf(before + m_remarks.locked());
    updateBlocked(rows);
    onChanged(rows);
    untickUnselectable();
    emit shownChanged();
}

void ServerModel::markServers(const Ids &ids, const QString &why)
{
    m_remarks.setMarked(ids, why);
    announceServers(ids);
    setSelected(ids, false);
}

void ServerModel::clearMarks(const Ids &ids)
{
    m_remarks.clearMarks(ids);
    announceServers(ids);
}

void ServerModel::updateBlocked(const QList<int> &storeRows)
{
    for (const int row : storeRows)
        m_blocked[static_cast<std::size_t>(row)] =
            whyNotSelectable(m_rows->idOf(row)).isEmpty() ? 0 : 1;
}

void ServerModel::untickUnselectable()
{
    Ids ids = selection();
    ids.removeIf([this](const mgn::SourceServerId &id) { return whyNotSelectable(id).isEmpty(); });
    setSelected(ids, false);
}

QString ServerModel::toolTip(int storeRow, ServerColumn column) const
{
    const ServerCells cells = m_rows->cells(storeRow);
    QStringList lines{cells.detail(column)};
    if (column == ServerColumn::Name)
        lines << remark(cells.server.sourceServerId);
    if (column == ServerColumn::NextStep)
        lines << m_remarks.lockReason(cells.server.sourceServerId);
    lines.removeAll(QString());
    return toolTipText(lines.join(u'\n'));
}

QVariant ServerModel::badge(int storeRow) const
{
    const mgn::SourceServer &server = m_store->at(storeRow);
    if (m_remarks.isLocked(server.sourceServerId))
        return tr("checking");
    if (m_remarks.isMarked(server.sourceServerId))
        return tr("refused");
    if (cutover::foreignAccount(server, m_store->scope().account))
        return tr("other account");
    return server.isArchived.value_or(false) ? QVariant(tr("archived")) : QVariant();
}

QVariant ServerModel::spoken(int storeRow, ServerColumn column) const
{
    const ServerCells cells = m_rows->cells(storeRow);
    if (column == ServerColumn::NextStep && cells.isStarting)
        //: %1: "Wait, start under way", %2: why
        return tr("%1: %2").arg(cells.text(column),
                                visibleText(m_remarks.lockReason(cells.server.sourceServerId)));
    const QString words = cells.spoken(column);
    return words.isEmpty() ? QVariant() : QVariant(words);
}

QVariant ServerModel::described(int storeRow, ServerColumn column) const
{
    if (column != ServerColumn::Name)
        return {};
    // The badge is only painted. The name itself stays what drivers look for.
    QStringList parts{badge(storeRow).toString(), visibleText(remark(m_rows->idOf(storeRow)))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant ServerModel::checkState(int storeRow, ServerColumn column) const
{
    if (column != ServerColumn::Name)
        return {};
    return isTicked(storeRow) ? Qt::Checked : Qt::Unchecked;
}

} // namespace ui
