// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/processguard.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

enum State { Guarded = 10, Open = 11, Half = 12 };

State stateOfProcess()
{
    rlimit core{1, 1};
    (void)getrlimit(RLIMIT_CORE, &core);
    const bool isDumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0;
    if (!isDumpable && core.rlim_cur == 0 && core.rlim_max == 0)
        return Guarded;
    return isDumpable ? Open : Half;
}

/// In a child, which ends with what it found: the guard cannot be taken off again.
[[noreturn]] void guardAndEnd(const char *debuggable)
{
    if (debuggable)
        qputenv("CUTOVER_DESK_DEBUGGABLE", debuggable);
    else
        qunsetenv("CUTOVER_DESK_DEBUGGABLE");
    (void)prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    guardProcess();
    _exit(stateOfProcess());
}

} // namespace

TEST(ProcessGuardDeathTest, LeavesNoCoreFileAndLetsNobodyLookIn)
{
    EXPECT_EXIT(guardAndEnd(nullptr), testing::ExitedWithCode(Guarded), "");
}

TEST(ProcessGuardDeathTest, StaysOpenForADebuggerWhenToldTo)
{
    EXPECT_EXIT(guardAndEnd("1"), testing::ExitedWithCode(Open), "");
}

TEST(ProcessGuardDeathTest, TakesNoOtherWordForIt)
{
    for (const char *word : {"", "0", "yes", "11"})
        EXPECT_EXIT(guardAndEnd(word), testing::ExitedWithCode(Guarded), "") << word;
}
