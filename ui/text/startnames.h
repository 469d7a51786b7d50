// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/cutoverrefusal.h"

#include <QString>

#include <vector>

namespace ui {

/// What AWS said about a server; its code, or that it was named, where it said no more. Plain text.
[[nodiscard]] QString complaintText(const cutover::ServerComplaint &complaint);
/// "Named servers: web-01: …; db-02: …", the first three by name and `rest` of the others;
/// empty when none is named.
[[nodiscard]] QString namedServers(const cutover::CutoverPlan &plan,
                                   const std::vector<cutover::ServerComplaint> &complaints,
                                   const QString &rest);
/// "Left out, because AWS refused them: web-01: …", the first three by name; empty when none is.
[[nodiscard]] QString leftOutText(const cutover::CutoverPlan &plan,
                                  const std::vector<cutover::ServerComplaint> &complaints);
/// The keys of the operator's own tags: "Wave, Change".
[[nodiscard]] QString tagKeys(const cutover::CutoverPlan &plan);
/// What a start without the program's mark leaves out, in words for its review.
[[nodiscard]] QString withoutMarkText(const cutover::CutoverPlan &plan);

} // namespace ui
