// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/accountid.h"
#include "mgn/codec/answerdecoder.h"
#include "mgn/codec/pagedecoder.h"
#include "mgn/enumnames.h"
#include "mgn/members.h"
#include "tests/src/mgn/modelsample.h"
#include "tests/support/sharedcorpus.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

// Walks the service's own model: a member or an enum value that we do not know fails here.

namespace {

using support::ServiceModel;

const QString kModel = QStringLiteral("mgn-service-2.json");

ServiceModel serviceModel()
{
    const auto bytes = support::readFile(support::sharedPath(kModel));
    return ServiceModel(QJsonDocument::fromJson(bytes.value_or(QByteArray())).object());
}

using Shown = QHash<QString, QString>;

void collect(const std::vector<mgn::Member> &members, const QString &path, Shown &shown)
{
    for (const mgn::Member &member : members) {
        const QString here = path.isEmpty() ? member.name : QString(path + u'.' + member.name);
        if (member.reported && member.children.empty())
            shown.insert(here, member.value);
        collect(member.children, here, shown);
    }
}

void expectAllShown(const std::vector<mgn::Member> &members, const ServiceModel::Expected &expected)
{
    Shown shown;
    collect(members, {}, shown);
    EXPECT_GT(expected.size(), 0);
    for (auto it = expected.begin(); it != expected.end(); ++it)
        EXPECT_EQ(shown.value(it.key(), QStringLiteral("(not decoded)")).toStdString(),
                  it->toStdString())
            << qPrintable(it.key());
    EXPECT_EQ(shown.size(), expected.size());
}

/// `shapeName` is the item of a list operation.
template <class Item>
void expectEveryMemberOfItem(const char *shapeName)
{
    ServiceModel model = serviceModel();
    ServiceModel::Expected expected;
    const QJsonValue item = model.sample(QLatin1String(shapeName), expected);
    mgn::codec::PageDecoder<Item> decoder;

    const auto token = decoder.open(
        QJsonDocument(QJsonObject{{QStringLiteral("items"), QJsonArray{item}}}).toJson());
    ASSERT_TRUE(token) << qPrintable(token.error().message);
    std::vector<Item> items;
    const auto taken = decoder.take(2, items);

    ASSERT_TRUE(taken) << qPrintable(taken.error().message);
    ASSERT_EQ(items.size(), 1U);
    expectAllShown(mgn::membersOf(items.front()), expected);
}

void expectOrder(const std::vector<mgn::Member> &members, const QStringList &names)
{
    QStringList actual;
    for (const mgn::Member &member : members)
        actual << member.name;
    EXPECT_EQ(actual.join(u' ').toStdString(), names.join(u' ').toStdString());
}

template <class E>
void expectEnum(const char *shapeName)
{
    const QStringList values = serviceModel().enumValues(QLatin1String(shapeName));
    EXPECT_FALSE(values.isEmpty()) << shapeName;
    EXPECT_EQ(static_cast<std::size_t>(values.size()), mgn::namesOf<E>().size()) << shapeName;
    for (const QString &value : values)
        EXPECT_NE(mgn::enumOf<E>(value.toStdString()), E::Unknown)
            << shapeName << ": " << qPrintable(value);
}

TEST(Model, EveryMemberOfASourceServerIsDecoded)
{
    REQUIRE_SHARED(kModel);
    expectEveryMemberOfItem<mgn::SourceServer>("SourceServer");
}

TEST(Model, EveryMemberOfAJobIsDecoded)
{
    REQUIRE_SHARED(kModel);
    expectEveryMemberOfItem<mgn::Job>("Job");
}

TEST(Model, EveryMemberOfAJobLogEntryIsDecoded)
{
    REQUIRE_SHARED(kModel);
    expectEveryMemberOfItem<mgn::JobLog>("JobLog");
}

TEST(Model, EveryMemberOfAWaveIsDecoded)
{
    REQUIRE_SHARED(kModel);
    expectEveryMemberOfItem<mgn::Wave>("Wave");
}

TEST(Model, EveryMemberOfAnApplicationIsDecoded)
{
    REQUIRE_SHARED(kModel);
    expectEveryMemberOfItem<mgn::Application>("Application");
}

TEST(Model, EveryMemberOfAnActionIsDecoded)
{
    REQUIRE_SHARED(kModel);
    expectEveryMemberOfItem<mgn::SourceServerAction>("SourceServerActionDocument");
}

TEST(Model, EveryMemberOfALaunchConfigurationIsDecoded)
{
    REQUIRE_SHARED(kModel);
    ServiceModel model = serviceModel();
    ServiceModel::Expected expected;
    const QJsonObject answer =
        model.sample(QStringLiteral("LaunchConfiguration"), expected).toObject();

    const auto configuration =
        mgn::codec::decodeLaunchConfiguration(QJsonDocument(answer).toJson());

    ASSERT_TRUE(configuration) << qPrintable(configuration.error().message);
    expectAllShown(mgn::membersOf(*configuration), expected);
}

TEST(Model, EveryMemberOfAStartedJobIsDecoded)
{
    REQUIRE_SHARED(kModel);
    ServiceModel model = serviceModel();
    ServiceModel::Expected expected;
    const QJsonValue sample = model.sample(QStringLiteral("Job"), expected);
    const QJsonObject answer{{QStringLiteral("job"), sample}};

    const auto job = mgn::codec::decodeStartedJob(QJsonDocument(answer).toJson());

    ASSERT_TRUE(job) << qPrintable(job.error().message);
    expectAllShown(mgn::membersOf(*job), expected);
}

TEST(Model, AManagedAccountIsItsId)
{
    REQUIRE_SHARED(kModel);
    ServiceModel model = serviceModel();
    ServiceModel::Expected expected;
    const QJsonValue sample = model.sample(QStringLiteral("ManagedAccount"), expected);
    mgn::codec::PageDecoder<base::AccountId> decoder;

    ASSERT_TRUE(decoder.open(
        QJsonDocument(QJsonObject{{QStringLiteral("items"), QJsonArray{sample}}}).toJson()));
    std::vector<base::AccountId> items;
    const auto taken = decoder.take(1, items);

    EXPECT_EQ(expected.size(), 1);
    ASSERT_TRUE(taken);
    EXPECT_EQ(items.at(0).toString(), expected.value(QStringLiteral("accountId")));
}

TEST(Model, MembersOfAnAbsentValueHaveTheirPlaceInTheModelsOrder)
{
    const mgn::Job job;
    const auto members = mgn::membersOf(job);

    expectOrder(members,
                QStringLiteral("jobID arn type initiatedBy creationDateTime endDateTime status "
                               "participatingServers tags")
                    .split(u' '));
    for (const mgn::Member &member : members) {
        EXPECT_FALSE(member.reported) << qPrintable(member.name);
        EXPECT_TRUE(member.children.empty()) << qPrintable(member.name);
    }
}

TEST(Model, EveryEnumValueOfServersIsKnown)
{
    REQUIRE_SHARED(kModel);
    expectEnum<mgn::LifeCycleState>("LifeCycleState");
    expectEnum<mgn::DataReplicationState>("DataReplicationState");
    expectEnum<mgn::ReplicationType>("ReplicationType");
    expectEnum<mgn::FirstBoot>("FirstBoot");
    expectEnum<mgn::LastKnownCheckType>("LastKnownCheckType");
    expectEnum<mgn::LastKnownCheckStatus>("LastKnownCheckStatus");
    expectEnum<mgn::InitiationStepName>("DataReplicationInitiationStepName");
    expectEnum<mgn::InitiationStepStatus>("DataReplicationInitiationStepStatus");
    expectEnum<mgn::DataReplicationErrorCode>("DataReplicationErrorString");
}

TEST(Model, EveryEnumValueOfJobsIsKnown)
{
    REQUIRE_SHARED(kModel);
    expectEnum<mgn::JobType>("JobType");
    expectEnum<mgn::InitiatedBy>("InitiatedBy");
    expectEnum<mgn::JobStatus>("JobStatus");
    expectEnum<mgn::LaunchStatus>("LaunchStatus");
    expectEnum<mgn::SsmDocumentType>("SsmDocumentType");
    expectEnum<mgn::ActionExecutionStatus>("PostLaunchActionExecutionStatus");
    expectEnum<mgn::SsmParameterType>("SsmParameterStoreParameterType");
    expectEnum<mgn::JobLogEvent>("JobLogEvent");
}

TEST(Model, EveryEnumValueOfWavesAndLaunchSettingsIsKnown)
{
    REQUIRE_SHARED(kModel);
    expectEnum<mgn::HealthStatus>("WaveHealthStatus");
    expectEnum<mgn::HealthStatus>("ApplicationHealthStatus");
    expectEnum<mgn::ProgressStatus>("WaveProgressStatus");
    expectEnum<mgn::ProgressStatus>("ApplicationProgressStatus");
    expectEnum<mgn::LaunchDisposition>("LaunchDisposition");
    expectEnum<mgn::RightSizingMethod>("TargetInstanceTypeRightSizingMethod");
    expectEnum<mgn::BootMode>("BootMode");
    expectEnum<mgn::ActionsDeployment>("PostLaunchActionsDeploymentType");
    expectEnum<mgn::ActionCategory>("ActionCategory");
}

TEST(EnumNames, EachWordBelongsToItsOwnEnumerator)
{
    EXPECT_EQ(mgn::nameOf(mgn::LifeCycleState::Stopped), "STOPPED");
    EXPECT_EQ(mgn::nameOf(mgn::LifeCycleState::CuttingOver), "CUTTING_OVER");
    EXPECT_EQ(mgn::nameOf(mgn::LifeCycleState::PendingInstallation), "PENDING_INSTALLATION");
    EXPECT_EQ(mgn::nameOf(mgn::DataReplicationState::ShippingSnapshot), "SHIPPING_SNAPSHOT");
    EXPECT_EQ(mgn::nameOf(mgn::FirstBoot::UnknownToService), "UNKNOWN");
    EXPECT_EQ(mgn::nameOf(mgn::JobLogEvent::UsingPreviousSnapshot), "USING_PREVIOUS_SNAPSHOT");
    EXPECT_EQ(mgn::nameOf(mgn::LaunchStatus::Terminated), "TERMINATED");
    EXPECT_EQ(mgn::nameOf(mgn::ActionExecutionStatus::Failed), "FAILED");
    EXPECT_EQ(mgn::nameOf(mgn::JobStatus::Absent), "");
}

} // namespace
