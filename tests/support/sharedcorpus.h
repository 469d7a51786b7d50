// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace support {

/// Path inside the data sets that may lie beside the project ("../shared", or the directory that
/// CUTOVER_SHARED_DIR names); empty when they are not there: the test then says SKIPPED.
[[nodiscard]] QString sharedPath(const QString &relative);
/// Path of a file of the project's own test data.
[[nodiscard]] QString dataPath(const QString &relative);
/// The whole file; nullopt when it cannot be read.
[[nodiscard]] std::optional<QByteArray> readFile(const QString &path);
/// The shapes of MGN's service model by name; empty when the model is not there.
[[nodiscard]] QJsonObject modelShapes();

} // namespace support

/// First line of a test that needs a data set from beside the project.
#define REQUIRE_SHARED(path)                                                                       \
    if (support::sharedPath(path).isEmpty())                                                       \
    GTEST_SKIP() << "SKIPPED: no data set " << qPrintable(path) << " beside the project"
