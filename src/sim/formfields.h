// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace sim {

/// NAME -> value of a form body or of the query of a target.
using FormFields = QHash<QString, QString>;

/// Decodes "a=b&c=%20d" (application/x-www-form-urlencoded: a plus is a blank). The first of two
/// fields of one name counts.
[[nodiscard]] FormFields formFields(const QByteArray &encoded);

} // namespace sim
