// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/productionmark.h"

#include <gtest/gtest.h>

namespace {

using profiles::Profile;

const base::AccountId kMarkedAccount = *base::AccountId::parse(QStringLiteral("1111 1111 1111"));
const base::AccountId kPlainAccount = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));

Profile profileNamed(const char *name)
{
    Profile profile;
    profile.name = QLatin1String(name);
    profile.id = profiles::awsProfileId(profile.name);
    return profile;
}

Profile productionProfile()
{
    Profile profile = profileNamed("prod");
    profile.marks.isProduction = true;
    profile.marks.colour = QStringLiteral("#a3172b");
    return profile;
}

cutover::Scope scopeOf(const Profile &profile, const base::AccountId &account)
{
    return {.profile = profile.id, .account = account, .region = {}};
}

/// What is known of the production profile, and whether the account is production for another.
struct Case {
    const char *what;
    std::optional<base::AccountId> pinned;
    std::optional<base::AccountId> hint;
    std::optional<base::AccountId> caller;
    std::optional<base::AccountId> opened;
    bool isProduction;
};

const Case kCases[] = {
    {"nothing is known of it", {}, {}, {}, {}, false},
    {"pinned to it", kMarkedAccount, {}, {}, {}, true},
    {"pinned to another", kPlainAccount, {}, {}, {}, false},
    {"its settings name it", {}, kMarkedAccount, {}, {}, true},
    {"AWS said otherwise", {}, kMarkedAccount, kPlainAccount, {}, false},
    {"its caller has it", {}, {}, kMarkedAccount, {}, true},
    {"its caller has another", {}, {}, kPlainAccount, {}, false},
    {"it was chosen with it", {}, {}, kPlainAccount, kMarkedAccount, true},
    {"another was chosen with it", {}, {}, {}, kPlainAccount, false},
};

TEST(ProductionMark, IsOfTheAccountAsSoonAsAProductionProfileIsKnownToActOnIt)
{
    const Profile other = profileNamed("other");
    for (const Case &c : kCases) {
        Profile prod = productionProfile();
        prod.marks.pinnedAccount = c.pinned;
        prod.accountHint = c.hint;
        ui::Callers callers{{other.id, kMarkedAccount}};
        if (c.caller)
            callers[prod.id] = *c.caller;
        std::vector<cutover::Scope> opened{scopeOf(other, kMarkedAccount)};
        if (c.opened)
            opened.push_back(scopeOf(prod, *c.opened));

        const auto mark =
            ui::productionMark(scopeOf(other, kMarkedAccount), {other, prod}, callers, opened);

        EXPECT_EQ(mark.has_value(), c.isProduction) << c.what;
        if (mark) {
            EXPECT_EQ(mark->profile, prod.id) << c.what;
            EXPECT_EQ(mark->colour, QStringLiteral("#a3172b")) << c.what;
        }
    }
}

TEST(ProductionMark, OfTheProfileItselfCountsInEveryAccountAndBeforeAnyIsKnown)
{
    const Profile prod = productionProfile();
    Profile second = productionProfile();
    second.id = profiles::awsProfileId(QStringLiteral("second"));
    second.marks.pinnedAccount = kPlainAccount;

    EXPECT_EQ(ui::productionMark(scopeOf(prod, {}), {prod}, {}, {})->profile, prod.id);
    EXPECT_EQ(ui::productionMark(scopeOf(prod, kPlainAccount), {second, prod}, {}, {})->profile,
              prod.id);
}

TEST(ProductionMark, OfAnUnknownAccountIsNobodyElses)
{
    const Profile other = profileNamed("other");

    EXPECT_FALSE(ui::productionMark(scopeOf(other, {}), {other, productionProfile()}, {}, {}));
}

TEST(ProductionMark, OfASimulatedAccountIsNotThatOfAnAccountOfAws)
{
    Profile prod = productionProfile();
    prod.marks.pinnedAccount = kMarkedAccount;
    Profile simulated = profileNamed("sim-prod");
    simulated.kind = profiles::ProfileKind::Simulated;

    EXPECT_FALSE(
        ui::productionMark(scopeOf(simulated, kMarkedAccount), {prod, simulated}, {}, {}));
}

TEST(ProductionMark, StaysWhereTheProfileThatIsShownHasLeftTheFiles)
{
    Profile prod = productionProfile();
    prod.marks.pinnedAccount = kMarkedAccount;

    EXPECT_TRUE(
        ui::productionMark(scopeOf(profileNamed("gone"), kMarkedAccount), {prod}, {}, {}));
}

} // namespace
