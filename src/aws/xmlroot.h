// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1String>
#include <QXmlStreamReader>

namespace aws {

/// Moves to the root element. True when it has this name and no document type definition stands
/// before it: no AWS answer has one, and entities in it can grow without limit.
[[nodiscard]] bool opensAs(QXmlStreamReader &xml, QLatin1String rootName);

} // namespace aws
