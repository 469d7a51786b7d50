// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace sts {

/// Texts of an answer by the path of their element below <…Result>: "Credentials/AccessKeyId". What
/// the answer lacks is missing here too.
using AnswerTexts = QHash<QString, QString>;

/// Reads these elements of an answer to `operation`; others are skipped. Error: Decode when the
/// answer is something else, cut, damaged or followed by more, has a document type definition, has
/// one of the elements twice or elements inside it; TooLarge over 64 KiB. Never holds a value.
[[nodiscard]] base::Result<AnswerTexts> readAnswer(const QByteArray &xml, const QString &operation,
                                                   const QStringList &paths);

/// The Decode error for what an answer to `operation` says wrongly.
[[nodiscard]] base::Error badAnswer(const QString &operation, const QString &complaint);

} // namespace sts
