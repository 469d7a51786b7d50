// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/jobstore.h"
#include "cutover/serverlocks.h"

#include <QPointer>

#include <vector>

namespace cutover {

/// What locks servers, whoever asks: the same account and region can be open under several
/// profiles, and a start that one of them sent locks its servers under all of them.
class LockBook
{
public:
    /// Its jobs and starts count until it is destroyed.
    void add(const JobStore &store);
    /// By server id, for the account and region of `scope`; its profile does not matter. `except`
    /// is a start that does not lock out itself.
    [[nodiscard]] ServerLocks locks(const Scope &scope, const AttemptId &except = {}) const;

private:
    std::vector<QPointer<const JobStore>> m_stores;
};

} // namespace cutover
