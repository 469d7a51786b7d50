// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/statemark.h"

#include <QString>

namespace ui {

/// A verdict in a card, with the cause where there is one. Empty parts are not shown; `where` is
/// for tickets only. All plain text; `raw` is the server's own.
struct CardText {
    StateMark mark;  ///< its word is the verdict
    QString subject; ///< whose verdict: "web-07"
    QString cause;
    QString fixedBy;
    QString next;
    QString raw;
    QString where; ///< lines that say of which server, job and account, and when
    bool operator==(const CardText &) const = default;
};

/// "web-07: Launch failed"; the word alone without a subject.
[[nodiscard]] QString cardTitle(const CardText &card);
/// The whole card as lines for a ticket.
[[nodiscard]] QString cardForTicket(const CardText &card);

} // namespace ui
