// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>
#include <QString>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logMgn)
Q_DECLARE_LOGGING_CATEGORY(logCutover)
Q_DECLARE_LOGGING_CATEGORY(logApp)
Q_DECLARE_LOGGING_CATEGORY(logSim)

/// `text` with everything replaced that looks like a secret: access key ids (all but the last four
/// characters), values of authorization, security-token, secret and password fields, signatures.
/// Control characters become escapes, so that one record stays one line.
[[nodiscard]] QString redacted(const QString &text);

} // namespace base
