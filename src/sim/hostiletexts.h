// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/serviceerror.h"

#include <QJsonObject>
#include <QStringList>

namespace sim {

/// Markup, formulas, control and invisible characters, format strings, paths, endless words: what a
/// client must show as it is, and do no harm with.
[[nodiscard]] QStringList hostileTexts();
/// Names, tags and messages replaced: in the first items of a list one text each, in an answer that
/// is no list the first text everywhere.
[[nodiscard]] QJsonObject hostileAnswer(const QJsonObject &answer);
/// Message and details replaced by the first text; the code stays.
[[nodiscard]] ServiceError hostileError(ServiceError error);

} // namespace sim
