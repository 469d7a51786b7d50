// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/unexpectedwarnings.h"

#include <QtGlobal>

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <thread>

namespace {

const QString kText = QStringLiteral("expected here");

TEST(ExpectWarning, TakesTheMessagesThatItNames)
{
    const support::ExpectWarning expected(kText);

    qWarning("expected here and now");
}

TEST(ExpectWarning, FailsWithoutItsMessage)
{
    EXPECT_NONFATAL_FAILURE(support::ExpectWarning{kText}, "did not come");
}

TEST(ExpectWarning, LivesWithAnotherOfTheSameText)
{
    const support::ExpectWarning outer(kText);
    {
        const support::ExpectWarning inner(kText);
        qWarning("expected here");
    }

    qWarning("expected here");
}

TEST(ExpectWarning, CountsFromItsOwnBeginningOnly)
{
    const support::ExpectWarning outer(kText);
    qWarning("expected here");

    EXPECT_NONFATAL_FAILURE(support::ExpectWarning{kText}, "did not come");
}

TEST(ExpectWarning, HearsOtherThreads)
{
    const support::ExpectWarning expected(kText);

    std::thread([] { qWarning("expected here"); }).join();
}

TEST(UnexpectedWarning, FailsTheTest)
{
    EXPECT_NONFATAL_FAILURE(qWarning("not expected"), "unexpected Qt message: not expected");
}

} // namespace
