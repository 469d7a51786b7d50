// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>

#include <chrono>

namespace profiles {

/// A process of the user that can be ended together with everything that it started: it leads a
/// session of its own. Has no standard input and no terminal, so it cannot wait for a person there.
class ChildProcess final : public QProcess
{
public:
    ChildProcess();

    /// The owner's last word: nothing is told or kept from then on, and the object deletes itself
    /// once the process is gone. A process that runs is asked to end, and killed after `patience`,
    /// with all that it started.
    void end(std::chrono::milliseconds patience);
};

} // namespace profiles
