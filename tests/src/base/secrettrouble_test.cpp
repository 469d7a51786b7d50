// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secrettrouble.h"

#include <QSet>

#include <gtest/gtest.h>

using base::SecretTrouble;

TEST(SecretTrouble, IsFoundAgainInItsError)
{
    QSet<QString> codes;
    for (int i = 0; i <= static_cast<int>(SecretTrouble::NotRemoved); ++i) {
        const auto trouble = static_cast<SecretTrouble>(i);
        const base::Error error = base::secretError(trouble, QStringLiteral("words"));
        EXPECT_EQ(base::secretTroubleOf(error), trouble) << i;
        EXPECT_EQ(error.kind, base::ErrorKind::Configuration) << i;
        EXPECT_EQ(error.message, QStringLiteral("words"));
        codes.insert(error.code);
    }
    EXPECT_EQ(codes.size(), 1 + static_cast<int>(SecretTrouble::NotRemoved));
}

TEST(SecretTrouble, IsInNoOtherError)
{
    EXPECT_FALSE(base::secretTroubleOf({}));
    EXPECT_FALSE(base::secretTroubleOf(
        base::makeError(base::ErrorKind::Configuration, QStringLiteral("NoSuchProfile"))));
}
