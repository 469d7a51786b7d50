// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jobtreecells.h"

#include "ui/models/roles.h"
#include "ui/text/attempttext.h"
#include "ui/text/formats.h"
#include "ui/text/outcometext.h"
#include "ui/theme/plaintext.h"

// The column "Name" of the job tree.

namespace ui {

using cutover::ActionRow;
using Kind = JobTreeRow::Kind;

QVariant JobTreeCells::nameData(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return name();
    case Qt::AccessibleTextRole:
        return m_node.kind == Kind::Scope ? name() + u' ' + nameDetail() : name();
    // The name itself is what drivers look for.
    case Qt::AccessibleDescriptionRole: return badge().isEmpty() ? QVariant() : badge();
    case Qt::ToolTipRole: return nameToolTip();
    case Role::DetailText: return nameDetail();
    case Role::Badge: return badge().isEmpty() ? QVariant() : badge();
    case Role::CellStyle:
        if (m_node.kind == Kind::Job)
            return QVariant::fromValue(CellStyle::StrongIdentifier);
        if (m_node.kind == Kind::Scope || m_node.kind == Kind::Attempt)
            return QVariant::fromValue(CellStyle::Strong);
        return {};
    default: return {};
    }
}

QString JobTreeCells::name() const
{
    switch (m_node.kind) {
    case Kind::Scope: return m_scope.label;
    case Kind::Job: return m_node.id.toString();
    case Kind::Server: return m_scope.serverName(serverId()).toString();
    case Kind::Action: return action()->name.toString();
    case Kind::Attempt: return attempt() ? attemptName(*attempt()) : QString();
    case Kind::Root: break;
    }
    return {};
}

QString JobTreeCells::nameDetail() const
{
    switch (m_node.kind) {
    case Kind::Scope: {
        const cutover::Scope &scope = m_scope.jobs->scope();
        //: %1: account id, %2: region
        const QString &called = m_scope.note.account;
        return tr("%1 · %2").arg(called.isEmpty() ? accountText(scope.account) : called,
                                 scope.region.toString());
    }
    case Kind::Job: {
        const auto servers = static_cast<std::int64_t>(job()->participatingServers.size());
        const QString purpose = purposeText(*job());
        //: %1: what the job is for, such as "cutover", %2: "12 servers"
        return purpose.isEmpty() ? serverCount(servers)
                                 : tr("%1 of %2").arg(purpose, serverCount(servers));
    }
    case Kind::Attempt: return attemptDetail();
    case Kind::Server:
    case Kind::Action:
    case Kind::Root: break;
    }
    return {};
}

QString JobTreeCells::attemptDetail() const
{
    const std::optional<base::Instant> sent = sentAt();
    if (!sent)
        return {};
    const auto servers = static_cast<std::int64_t>(attempt()->servers.size());
    return tr("%1, sent %2").arg(serverCount(servers), timeUtcText(*sent, m_scope.now()));
}

QString JobTreeCells::badge() const
{
    if (m_node.kind == Kind::Scope)
        return m_scope.note.badge;
    const ActionRow *row = action();
    return row && row->mustSucceedForCutover ? tr("blocks finalize") : QString();
}

QString JobTreeCells::nameToolTip() const
{
    const QString chip = badge();
    //: %1: name of an action, %2: "blocks finalize"
    return chip.isEmpty() ? QString() : toolTipText(tr("%1, %2").arg(name(), chip));
}

} // namespace ui
