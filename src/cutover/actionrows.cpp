// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/actionrows.h"

namespace cutover {

namespace {

/// Finds each action its row; no row is given twice.
class RowTaker
{
public:
    RowTaker(std::vector<ActionRow> &rows, std::size_t actions)
        : m_rows(rows), m_isTaken(rows.size() + actions, false)
    {}

    ActionRow &take(const base::Text &name, const base::Text &document)
    {
        ActionRow *row = unmatched(name, document);
        if (!row)
            row = &m_rows.emplace_back(ActionRow{.name = name, .document = document});
        m_isTaken[static_cast<std::size_t>(row - m_rows.data())] = true;
        return *row;
    }

private:
    /// The name decides: settings may say the document by ARN and the job by name.
    [[nodiscard]] ActionRow *unmatched(const base::Text &name, const base::Text &document)
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const bool isSame =
                name.isEmpty() ? m_rows[i].document == document : m_rows[i].name == name;
            if (isSame && !m_isTaken[i])
                return &m_rows[i];
        }
        return nullptr;
    }

    std::vector<ActionRow> &m_rows;
    std::vector<bool> m_isTaken;
};

} // namespace

void placeSeen(std::vector<ActionRow> &rows, const std::vector<mgn::PostLaunchAction> &actions)
{
    RowTaker taker(rows, actions.size());
    for (ActionRow &row : rows)
        row.index = -1;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const mgn::SsmDocument &document = actions[i].ssmDocument;
        ActionRow &row = taker.take(document.actionName, document.ssmDocumentName);
        row.index = static_cast<int>(i);
        row.mustSucceedForCutover =
            document.mustSucceedForCutover.value_or(row.mustSucceedForCutover);
    }
}

void placeExpected(std::vector<ActionRow> &rows, const std::vector<ExpectedAction> &actions)
{
    RowTaker taker(rows, actions.size());
    for (const ExpectedAction &action : actions) {
        ActionRow &row = taker.take(action.name, action.document);
        row.mustSucceedForCutover = row.mustSucceedForCutover || action.mustSucceedForCutover;
    }
}

} // namespace cutover
