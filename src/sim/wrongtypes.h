// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>

namespace sim {

/// Known members with another type than the model says. Of ten items of a list the first has nulls
/// for all its values, the second numbers for texts and texts for numbers, the third lists for
/// objects and objects for all else, the fourth a null for its id; the others stay as they are. An
/// answer that is no list has nulls. Other ids stay.
[[nodiscard]] QJsonObject wrongTypedAnswer(const QJsonObject &answer);

} // namespace sim
