// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace support {

/// Installs a message handler that turns every Qt warning, critical and fatal message (the model
/// tester's too) into a test failure, whatever thread it comes from. Messages that a test expects
/// are announced with ExpectWarning.
void failOnUnexpectedWarnings();

/// While it lives, messages that contain `part` are no failures; its end fails when none came since
/// it was made. Several of the same text may live at once.
class ExpectWarning
{
public:
    explicit ExpectWarning(const QString &part);
    ~ExpectWarning();
    ExpectWarning(const ExpectWarning &) = delete;
    ExpectWarning &operator=(const ExpectWarning &) = delete;

private:
    friend bool takeExpected(const QString &message);

    QString m_part;
    int m_seen = 0; ///< guarded by the lock of the handler
};

} // namespace support
