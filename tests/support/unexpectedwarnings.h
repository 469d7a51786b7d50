// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace support {

/// Installs a message handler that turns every Qt warning, critical and fatal message (the model
/// tester's too) into a test failure. Messages that a test expects are announced with
/// ExpectWarning.
void failOnUnexpectedWarnings();

/// While it lives, messages that contain `part` are no failures; its end fails when none came.
class ExpectWarning
{
public:
    explicit ExpectWarning(const QString &part);
    ~ExpectWarning();
    ExpectWarning(const ExpectWarning &) = delete;
    ExpectWarning &operator=(const ExpectWarning &) = delete;

private:
    QString m_part;
};

} // namespace support
