// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/desk.h"
#include "ui/profiles/connectiontest.h"

#include <QSignalSpy>

namespace {

using support::waitFor;

const base::AccountId kMarked = *base::AccountId::parse(QStringLiteral("1111 1111 1111"));
const base::AccountId kFormer = *base::AccountId::parse(QStringLiteral("2222 2222 2222"));

/// What a desk does by itself, and what it knows before anybody was asked.
class DeskOpenedTest : public tests::ProfileWindowTest
{
protected:
    /// AWS was asked that often, and could not be reached.
    [[nodiscard]] bool waitForQuestion(qsizetype count)
    {
        return waitFor([&] {
            return backend.asked.size() == count
                   && desk.state() == ui::Desk::State::IdentityFailed;
        });
    }
    void markProduction(const base::ProfileId &profile,
                        const std::optional<base::AccountId> &pinned = {})
    {
        profiles::ProfileMarks marks;
        marks.isProduction = true;
        marks.pinnedAccount = pinned;
        ASSERT_TRUE(store.setMarks(profile, marks));
    }
    [[nodiscard]] bool isProductionIn(const base::ProfileId &profile,
                                      const base::AccountId &account) const
    {
        return desk.marksOf({.profile = profile, .account = account, .region = {}}).isProduction;
    }

    ui::Desk desk{backend, settings};
};

TEST_F(DeskOpenedTest, ARenewalAsksAgainAndOpensNoProfileForThat)
{
    const base::ProfileId corp = addKeys("Corp");
    desk.beginWith(corp);
    ASSERT_TRUE(waitForQuestion(1));

    emit backend.credentialsRenewed(corp);

    ASSERT_TRUE(waitForQuestion(2));
    EXPECT_TRUE(backend.opened.isEmpty()) << "nobody has opened it";
    desk.identifyAgain();
    EXPECT_EQ(backend.opened, QList<base::ProfileId>{corp});
}

TEST_F(DeskOpenedTest, AProfileLeadsIntoProductionWhereItDidSoInAnEarlierRun)
{
    const base::ProfileId plain = addKeys("Plain", "AKIAIOSFODNN7EXAMPL2");
    markProduction(addKeys("Prod"), kMarked);
    EXPECT_FALSE(desk.isProduction(plain));

    settings.setAccount(plain.toString(), kFormer.toString());
    EXPECT_FALSE(desk.isProduction(plain));
    settings.setAccount(plain.toString(), kMarked.toString());

    EXPECT_TRUE(desk.isProduction(plain));
    EXPECT_TRUE(desk.accountOf(plain).isEmpty()) << "who it is now is not known yet";
}

TEST_F(DeskOpenedTest, AnAccountKeepsItsNameOverTheRun)
{
    const base::ProfileId payroll = addKeys("Payroll");
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Payroll");
    ASSERT_TRUE(store.setMarks(payroll, marks));
    EXPECT_TRUE(desk.accountNamesFor({}).isEmpty());

    settings.setAccount(payroll.toString(), kFormer.toString());
    EXPECT_EQ(desk.accountNamesFor({}).value(kFormer), QStringLiteral("Payroll"));
    marks.pinnedAccount = kMarked;
    ASSERT_TRUE(store.setMarks(payroll, marks));

    EXPECT_EQ(desk.accountNamesFor({}).keys(), QList<base::AccountId>{kMarked})
        << "what its marks say is newer";
}

TEST_F(DeskOpenedTest, WhoseAccountATestOfTheConnectionFindsCountsAtOnce)
{
    const base::ProfileId plain = addKeys("Plain", "AKIAIOSFODNN7EXAMPL2");
    const base::ProfileId prod = addKeys("Prod");
    markProduction(prod);
    ASSERT_FALSE(isProductionIn(plain, kMarked));
    const QSignalSpy learnt(&desk, &ui::Desk::callersChanged);
    backend.identity =
        ui::Identity{kMarked, QStringLiteral("arn:aws:iam::111111111111:user/someone")};

    ui::ConnectionTest test(backend);
    test.start(*store.find(prod));
    ASSERT_TRUE(waitFor([&] { return !test.isRunning(); }));

    EXPECT_EQ(learnt.size(), 1);
    EXPECT_EQ(desk.callerOf(prod), kMarked);
    EXPECT_TRUE(isProductionIn(plain, kMarked));
    EXPECT_EQ(settings.account(prod.toString()), kMarked.toString()) << "in the next run, too";
}

TEST_F(DeskOpenedTest, AnAccountThatTheSettingsNameCountsBesideTheOneOfAnEarlierRun)
{
    writeConfig("[profile prod]\nregion = eu-west-1\n"
                "role_arn = arn:aws:iam::111111111111:role/desk\n"
                "credential_source = Ec2InstanceMetadata\n");
    const base::ProfileId prod = profiles::awsProfileId(QStringLiteral("prod"));
    const base::ProfileId plain = addKeys("Plain");
    markProduction(prod);
    settings.setAccount(prod.toString(), kFormer.toString());

    EXPECT_TRUE(isProductionIn(plain, kMarked));
    EXPECT_TRUE(isProductionIn(plain, kFormer));
    EXPECT_FALSE(isProductionIn(plain, *base::AccountId::parse(QStringLiteral("333333333333"))));
}

} // namespace
