// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/ids.h"

#include <QHash>
#include <QList>
#include <QString>

namespace ui {

/// What is said at a server beside its own facts: why it cannot be ticked now, or what a refused
/// start found. Words come from whoever knows them; they are plain text.
class ServerRemarks
{
public:
    using Reasons = QHash<mgn::SourceServerId, QString>;

    void setLocked(const Reasons &locked) { m_locked = locked; }
    [[nodiscard]] bool hasLocked(const Reasons &locked) const { return m_locked == locked; }
    void setMarked(const QList<mgn::SourceServerId> &ids, const QString &why);
    void clearMarks(const QList<mgn::SourceServerId> &ids);
    void clear();

    [[nodiscard]] bool isLocked(const mgn::SourceServerId &id) const
    {
        return m_locked.contains(id);
    }
    [[nodiscard]] bool isMarked(const mgn::SourceServerId &id) const
    {
        return m_marked.contains(id);
    }
    /// Empty when there is nothing to say.
    [[nodiscard]] QString lockReason(const mgn::SourceServerId &id) const
    {
        return m_locked.value(id);
    }
    [[nodiscard]] QString markReason(const mgn::SourceServerId &id) const
    {
        return m_marked.value(id);
    }
    [[nodiscard]] QList<mgn::SourceServerId> locked() const { return m_locked.keys(); }

private:
    Reasons m_locked;
    Reasons m_marked;
};

} // namespace ui
