// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/jobdetails.h"

#include "tests/support/sharedcorpus.h"
#include "tests/ui/views/boardscene.h"
#include "ui/models/treewalk.h"
#include "ui/text/cardtext.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/verdictcard.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace {

using base::Text;

Text text(const char *value)
{
    return Text(std::string_view(value));
}

mgn::PostLaunchAction fullAction()
{
    mgn::PostLaunchAction action;
    action.ssmDocument = {text("Join domain"), text("AWS-JoinDomain"), 600, true, {}, {}};
    mgn::SsmParameterStoreParameter parameter;
    parameter.parameterType.value = mgn::SsmParameterType::SecureString;
    parameter.parameterName = text("/domain/password");
    action.ssmDocument.parameters = {{text("password"), {parameter}}};
    action.ssmDocument.externalParameters = {
        {text("host"), {text("dynamicPath"), text("sourceServer.fqdn")}}};
    action.ssmDocumentType.value = mgn::SsmDocumentType::Command;
    action.executionId = text("a1b2");
    action.executionStatus.value = mgn::ActionExecutionStatus::Failed;
    action.failureReason = text("no domain");
    return action;
}

mgn::Job fullJob()
{
    mgn::ParticipatingServer server = tests::participant(1, mgn::LaunchStatus::Launched);
    server.postLaunchActionsStatus.ssmAgentDiscoveryDatetime = tests::today("02:09:00");
    server.postLaunchActionsStatus.actions = {fullAction()};
    mgn::Job job = tests::launchJob(1, mgn::JobStatus::Completed, {server});
    job.arn = text("arn:aws:mgn:eu-west-1:111111111111:job/mgnjob-00000000000000001");
    job.tags = {{text("change"), text("CHG-1042")}};
    return job;
}

class ApiModel
{
public:
    explicit ApiModel(const QByteArray &json)
        : m_shapes(QJsonDocument::fromJson(json).object()[QStringLiteral("shapes")].toObject())
    {}
    /// Names of all members of the shape and of everything below it.
    [[nodiscard]] QStringList membersBelow(const QString &shapeName) const
    {
        const QJsonObject shape = m_shapes[shapeName].toObject();
        QStringList names;
        const QJsonObject members = shape[QStringLiteral("members")].toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            names << member.key() << membersBelow(target(member.value()));
        for (const char *part : {"member", "value"}) {
            if (shape.contains(QLatin1String(part)))
                names << membersBelow(target(shape[QLatin1String(part)]));
        }
        return names;
    }

private:
    static QString target(const QJsonValue &reference)
    {
        return reference[QStringLiteral("shape")].toString();
    }
    QJsonObject m_shapes;
};

ui::CardText noCard()
{
    return {};
}

TEST(JobDetails, HasAPlaceForEveryMemberOfTheAnswer)
{
    REQUIRE_SHARED(QStringLiteral("mgn-service-2.json"));
    const ApiModel model(
        *support::readFile(support::sharedPath(QStringLiteral("mgn-service-2.json"))));
    const QStringList wanted = model.membersBelow(QStringLiteral("Job"));
    ui::Theme theme;
    ui::JobDetails details(theme);

    details.show({QStringLiteral("job"), {}, mgn::membersOf(fullJob())}, noCard());

    const QAbstractItemModel &rows = *details.members().model();
    QStringList shown;
    for (QModelIndex row = ui::rowAfter(rows, {}); row.isValid(); row = ui::rowAfter(rows, row))
        shown << row.data().toString();
    EXPECT_GT(wanted.size(), 25);
    for (const QString &name : wanted)
        EXPECT_TRUE(shown.contains(name)) << qPrintable(name);
}

TEST(JobDetails, SaysOfEveryMemberThatIsAbsentThatItWasNotReported)
{
    ui::Theme theme;
    ui::JobDetails details(theme);

    details.show({QStringLiteral("job"), {}, mgn::membersOf(mgn::Job())}, noCard());

    const QAbstractItemModel &rows = *details.members().model();
    ASSERT_EQ(rows.rowCount(), 9);
    for (int row = 0; row < rows.rowCount(); ++row)
        EXPECT_EQ(rows.index(row, 1).data().toString(), QStringLiteral("not reported")) << row;
}

TEST(JobDetails, KeepsWhatIsOpenAndCurrentThroughANewerAnswer)
{
    ui::Theme theme;
    ui::JobDetails details(theme);
    mgn::Job job = fullJob();
    details.show({QStringLiteral("job"), {}, mgn::membersOf(job)}, noCard());
    const QAbstractItemModel &rows = *details.members().model();
    const QPersistentModelIndex tags = rows.index(8, 0);
    details.members().expandAll();
    details.members().setCurrentIndex(tags);

    job.participatingServers.push_back(tests::participant(2, mgn::LaunchStatus::Pending));
    details.show({QStringLiteral("job"), {}, mgn::membersOf(job)}, noCard());

    EXPECT_EQ(details.members().currentIndex(), QModelIndex(tags));
    EXPECT_TRUE(details.members().isExpanded(tags));
}

TEST(JobDetails, CopiesAValueAndTheWhole)
{
    ui::Theme theme;
    ui::JobDetails details(theme);
    details.show({QStringLiteral("job"), {}, mgn::membersOf(fullJob())}, noCard());
    details.resize(400, 400);
    details.QWidget::show();
    details.members().setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&details));
    details.members().setCurrentIndex(details.members().model()->index(0, 0));

    QTest::keySequence(&details.members(), QKeySequence::Copy);

    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("mgnjob-00000000000000001"));
    const QJsonObject whole = QJsonDocument::fromJson(details.jsonOfAll().toUtf8()).object();
    EXPECT_EQ(whole.size(), 9);
    EXPECT_EQ(whole[QStringLiteral("tags")][QStringLiteral("change")].toString(),
              QStringLiteral("CHG-1042"));
}

TEST(VerdictCard, IsHiddenWithoutAVerdict)
{
    ui::Theme theme;
    ui::VerdictCard card(theme);

    card.show(ui::CardText());

    EXPECT_TRUE(card.isHidden());
}

TEST(JobDetails, NeverCutsCauseAndNextStep)
{
    const ui::Theme theme;
    ui::JobDetails details(theme);
    ui::CardText card;
    card.mark = {ui::Tone::Bad, ui::Icon::CircleX, QStringLiteral("Launch failed")};
    card.subject = QStringLiteral("web-07");
    card.cause = QStringLiteral("The launch template names a security group that does not exist in "
                                "the VPC of its subnet.");
    card.next =
        QStringLiteral("Choose a security group of that VPC, make that template version the "
                       "default, start the cutover of this server again.");
    card.raw = QStringLiteral("An error occurred (InvalidGroup.NotFound) when calling the "
                              "RunInstances operation: the security group does not exist");
    details.show({}, card);
    details.resize(400, 150);
    details.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&details));

    for (const auto *label : details.findChildren<ui::PlainLabel *>()) {
        if (!label->isVisible() || !label->wordWrap())
            continue;
        EXPECT_GE(label->height(), label->heightForWidth(label->width()))
            << qPrintable(label->text());
    }
}

} // namespace
