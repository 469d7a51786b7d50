// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/cutoverrefusal.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace cutover {

namespace {

/// Gathers complaints so that each server of the plan is named once.
class Sorting
{
public:
    explicit Sorting(const CutoverPlan &plan) : m_plan(plan), m_complaints(plan.servers.size()) {}

    void takeResource(const base::ResourceError &resource)
    {
        if (const auto server = serverIn(resource.resourceId))
            complain(*server, resource.code, resource.message);
        else
            m_refusal.otherResources.push_back(resource);
    }

    void takeField(const base::FieldError &field)
    {
        if (const auto server = serverOfField(field))
            complain(*server, {}, field.message);
        else if (startsWithMember(field.name, QLatin1String("tags")))
            m_refusal.tags.push_back({tagKey(field.name), field.message});
        else if (startsWithMember(field.name, QLatin1String("accountID")))
            m_refusal.account.push_back(field);
        else
            m_refusal.otherFields.push_back(field);
    }

    /// A conflict whose list is empty, or names a server without a word, still says in its text
    /// what it is about.
    void takeMessage(const base::Error &error)
    {
        for (std::size_t i = 0; i < m_plan.servers.size(); ++i) {
            const auto &known = m_complaints[i];
            if (error.message.contains(m_plan.servers[i].id.toString())
                && (!known || known->message.isEmpty()))
                complain(i, error.code, error.message);
        }
    }

    [[nodiscard]] CutoverRefusal result()
    {
        for (auto &complaint : m_complaints) {
            if (complaint)
                m_refusal.servers.push_back(std::move(*complaint));
        }
        return std::move(m_refusal);
    }

private:
    void complain(std::size_t server, const QString &code, const QString &message)
    {
        auto &known = m_complaints[server];
        if (!known) {
            known = ServerComplaint{m_plan.servers[server].id, code, message};
            return;
        }
        if (known->code.isEmpty())
            known->code = code;
        if (known->message.isEmpty())
            known->message = message;
        else if (!message.isEmpty() && !known->message.contains(message))
            known->message = QStringLiteral("%1; %2").arg(known->message, message);
    }

    [[nodiscard]] std::optional<std::size_t> serverIn(const QString &text) const
    {
        for (std::size_t i = 0; i < m_plan.servers.size(); ++i) {
            const QString id = m_plan.servers[i].id.toString();
            if (!id.isEmpty() && text.contains(id))
                return i;
        }
        return std::nullopt;
    }

    /// "[2]" counts from zero, ".member.3" from one (AWS query protocol).
    [[nodiscard]] std::optional<std::size_t> serverOfField(const base::FieldError &field) const
    {
        static const QRegularExpression item(
            QStringLiteral(
                "^/?sourceServerIDs(?:\\[(\\d{1,4})\\]|[./](\\d{1,4})|\\.member\\.(\\d{1,4}))"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = item.match(field.name);
        if (!match.hasMatch())
            return serverIn(field.name + QLatin1Char(' ') + field.message);
        const bool isFromOne = !match.captured(3).isEmpty();
        const int said = (match.captured(1) + match.captured(2) + match.captured(3)).toInt();
        const int index = isFromOne ? said - 1 : said;
        const bool isInPlan = index >= 0 && index < static_cast<int>(m_plan.servers.size());
        return isInPlan ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
    }

    [[nodiscard]] static bool startsWithMember(const QString &name, QLatin1String member)
    {
        const qsizetype at = name.startsWith(QLatin1Char('/')) ? 1 : 0;
        const QStringView rest = QStringView(name).mid(at);
        if (!rest.startsWith(member, Qt::CaseInsensitive))
            return false;
        return rest.size() == member.size() || !rest.at(member.size()).isLetterOrNumber();
    }

    /// The plan's key that the rest of the name is about; empty for the tags as a whole.
    [[nodiscard]] QString tagKey(const QString &name) const
    {
        QString best;
        for (const auto &[key, value] : m_plan.tags) {
            if (key.size() > best.size() && name.contains(key))
                best = key;
        }
        return best;
    }

    const CutoverPlan &m_plan;
    std::vector<std::optional<ServerComplaint>> m_complaints;
    CutoverRefusal m_refusal;
};

} // namespace

CutoverRefusal refusalOf(const base::Error &error, const CutoverPlan &plan)
{
    Sorting sorting(plan);
    for (const base::ResourceError &resource : error.resources)
        sorting.takeResource(resource);
    for (const base::FieldError &field : error.fields)
        sorting.takeField(field);
    sorting.takeMessage(error);
    CutoverRefusal refusal = sorting.result();
    refusal.isUninitialized = error.kind == base::ErrorKind::Uninitialized;
    return refusal;
}

} // namespace cutover
