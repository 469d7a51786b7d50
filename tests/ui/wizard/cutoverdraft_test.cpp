// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/simcloud.h"
#include "tests/support/modelcheck.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/draftservermodel.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/serverspage.h"

namespace {

using cutover::ReadinessVerdict;
using support::waitFor;

const base::AccountId kMember = *base::AccountId::parse(QStringLiteral("222222222222"));

class CutoverDraftTest : public support::SimulatedDesk
{
protected:
    void SetUp() override { showDesk(); }

    /// Of ready servers; the last `hidden` of them were hidden.
    void make(int count, int hidden = 0)
    {
        chosen = readyServers(count);
        std::vector<ui::DraftServer> servers;
        for (const mgn::SourceServerId &id : chosen) {
            const bool isHidden = static_cast<int>(servers.size()) >= count - hidden;
            servers.push_back(
                {.server = *watch().servers().find(id), .isHidden = isHidden, .readiness = {}});
        }
        draft = std::make_unique<ui::CutoverDraft>(backend, desk.locks(), watch().scope(),
                                                   std::move(servers));
    }
    void read()
    {
        draft->reread();
        waitForRead();
    }
    void waitForRead()
    {
        EXPECT_TRUE(waitFor([this] { return !draft->isReading(); }));
    }
    [[nodiscard]] sim::ServerRecord &record(const mgn::SourceServerId &id)
    {
        sim::ServerRecord &found =
            *server.cloud()
                 .estate(QStringLiteral("111111111111"), QStringLiteral("eu-west-1"))
                 .server(id.toString());
        found.jsonParts.clear();
        return found;
    }

    Ids chosen;
    std::unique_ptr<ui::CutoverDraft> draft;
};

TEST_F(CutoverDraftTest, PutsHiddenServersFirst)
{
    make(4, 2);

    EXPECT_EQ(draft->hiddenCount(), 2);
    EXPECT_TRUE(draft->servers()[0].isHidden);
    EXPECT_TRUE(draft->servers()[1].isHidden);
    EXPECT_FALSE(draft->servers()[2].isHidden);
}

TEST_F(CutoverDraftTest, LeavesOutHiddenServers)
{
    make(4, 1);

    draft->leaveOutHidden();

    EXPECT_EQ(draft->count(), 3);
    EXPECT_EQ(draft->hiddenCount(), 0);
}

TEST_F(CutoverDraftTest, CannotStartBeforeItWasRead)
{
    make(2);
    EXPECT_FALSE(draft->canStart());

    read();

    EXPECT_TRUE(draft->canStart());
}

TEST_F(CutoverDraftTest, JudgesAgainByWhatItReads)
{
    make(2);
    const auto tester = std::make_unique<ui::DraftServerModel>(*draft);
    const auto check = support::checkModel(*tester);
    record(chosen[0]).replicationState = QStringLiteral("STALLED");

    read();

    EXPECT_EQ(draft->countOf(ReadinessVerdict::NoGo), 1);
    EXPECT_FALSE(draft->canStart());
    draft->leaveOutNoGo();
    EXPECT_EQ(draft->count(), 1);
    EXPECT_EQ(tester->rowCount(), 1);
    EXPECT_TRUE(draft->canStart());
}

TEST_F(CutoverDraftTest, AnotherAccountThatLacksTheServersBarsTheWay)
{
    make(3);
    read();

    draft->setAccount(kMember);
    EXPECT_FALSE(draft->canStart());
    waitForRead();

    EXPECT_EQ(draft->missing().size(), 3U);
    EXPECT_FALSE(draft->canStart());
    EXPECT_EQ(draft->plan().scope.account, kMember);
}

TEST_F(CutoverDraftTest, TheFormerAccountOpensTheWayAgain)
{
    make(2);
    draft->setAccount(kMember);
    waitForRead();

    draft->setAccount(*base::AccountId::parse(QStringLiteral("111111111111")));
    waitForRead();

    EXPECT_TRUE(draft->missing().empty());
    EXPECT_TRUE(draft->canStart());
}

TEST_F(CutoverDraftTest, AFailedReadBarsTheWay)
{
    make(1);
    play("access-denied@DescribeSourceServers");

    read();

    ASSERT_TRUE(draft->readError());
    EXPECT_EQ(draft->readError()->kind, base::ErrorKind::AccessDenied);
    EXPECT_FALSE(draft->canStart());
}

TEST_F(CutoverDraftTest, FlagsServersOfTheSameHostName)
{
    make(3);
    record(chosen[1]).hostname = record(chosen[0]).hostname;

    read();

    int flagged = 0;
    for (const ui::DraftServer &of : draft->servers()) {
        for (const cutover::Reason &reason : of.readiness.reasons)
            flagged += reason.kind == cutover::ReasonKind::SameHostName ? 1 : 0;
    }
    EXPECT_EQ(flagged, 2);
    EXPECT_TRUE(draft->canStart());
}

TEST_F(CutoverDraftTest, SaysThatAServerIsHiddenToScreenReadersToo)
{
    make(2, 1);
    const ui::DraftServerModel model(*draft);
    const auto spoken = [&model](int row) {
        return model.index(row, ui::DraftServerModel::ServerColumn)
            .data(Qt::AccessibleDescriptionRole)
            .toString();
    };

    EXPECT_EQ(spoken(0), QStringLiteral("hidden by the filter"));
    EXPECT_EQ(spoken(1), QString());
}

TEST_F(CutoverDraftTest, MarksAServerThatIsJudgedAnew)
{
    make(2);
    const ui::DraftServerModel model(*draft);
    draft->rememberJudgement();
    record(chosen[0]).replicationState = QStringLiteral("STALLED");

    read();

    EXPECT_TRUE(draft->servers()[0].isJudgedAnew());
    EXPECT_FALSE(draft->servers()[1].isJudgedAnew());
    const QString why = model.index(0, ui::DraftServerModel::WhyColumn).data().toString();
    EXPECT_TRUE(why.startsWith(QLatin1String("changed since page 1: "))) << qPrintable(why);
}

TEST_F(CutoverDraftTest, BarsTheWayOfMoreServersThanOneJobTakes)
{
    const mgn::SourceServer ready = *watch().servers().find(*readyServers(1).begin());
    std::vector<ui::DraftServer> many;
    for (int i = 0; i < 250; ++i) {
        many.push_back({.server = ready, .isHidden = false, .readiness = {}});
        many.back().server.sourceServerId =
            mgn::SourceServerId(QStringLiteral("s-%1").arg(i, 17, 10, QLatin1Char('0')));
    }
    ui::CutoverDraft tooMany(backend, desk.locks(), watch().scope(), many);
    const ui::ServersPage page(tooMany, theme);
    ASSERT_EQ(tooMany.countOf(ReadinessVerdict::NoGo), 0);

    EXPECT_FALSE(page.isComplete());
    EXPECT_EQ(page.incompleteReason(), QStringLiteral("One job takes 200 servers: leave out 50."));
    QSet<mgn::SourceServerId> last;
    for (int i = 200; i < 250; ++i)
        last.insert(many[static_cast<std::size_t>(i)].server.sourceServerId);
    tooMany.leaveOut(last);
    EXPECT_TRUE(page.isComplete());
}

TEST_F(CutoverDraftTest, KeepsOneIntentForAllItsPlans)
{
    make(1);
    const cutover::AttemptId intent = draft->plan().intent;
    EXPECT_FALSE(intent.isEmpty());

    read();
    EXPECT_EQ(draft->plan().intent, intent);
    draft->setAccount(kMember);
    waitForRead();
    EXPECT_EQ(draft->plan().intent, intent);
}

} // namespace
