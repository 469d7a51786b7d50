// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/serverremarks.h"

namespace ui {

void ServerRemarks::setMarked(const QList<mgn::SourceServerId> &ids, const QString &why)
{
    for (const mgn::SourceServerId &id : ids)
        m_marked.insert(id, why);
}

void ServerRemarks::clearMarks(const QList<mgn::SourceServerId> &ids)
{
    for (const mgn::SourceServerId &id : ids)
        m_marked.remove(id);
}

void ServerRemarks::clear()
{
    m_locked.clear();
    m_marked.clear();
}

} // namespace ui
