// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/membermodel.h"

#include "tests/support/modelcheck.h"
#include "ui/text/membertext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace {

using mgn::Member;
using mgn::MemberShape;
using ui::MemberModel;

Member leaf(const char *name, const char *value)
{
    return {QString::fromLatin1(name), QString::fromUtf8(value), true, {}};
}

Member absent(const char *name)
{
    return {QString::fromLatin1(name), {}, false, {}};
}

Member server(const char *name, const char *status)
{
    return {
        QString::fromLatin1(name), {}, true, {leaf("launchStatus", status)}, MemberShape::Group};
}

std::vector<Member> document(const char *status)
{
    Member list{QStringLiteral("participatingServers"), {}, true, {}, MemberShape::List};
    list.children.push_back(server("[0]", status));
    return {leaf("jobID", "mgnjob-1"), absent("endDateTime"), list};
}

TEST(MemberModel, SaysWhatWasNotReported)
{
    MemberModel model;
    const auto tester = support::checkModel(model);

    model.reset(document("PENDING"));

    EXPECT_EQ(
        support::treeText(model),
        QStringLiteral("jobID | mgnjob-1\nendDateTime | not reported\nparticipatingServers | \n"
                       "  [0] | \n    launchStatus | PENDING\n"));
}

TEST(MemberModel, ANewerAnswerChangesTheRowsInPlace)
{
    MemberModel model;
    const auto tester = support::checkModel(model);
    model.reset(document("PENDING"));
    const QPersistentModelIndex first = model.index(0, 0, model.index(2, 0));
    QSignalSpy changed(&model, &MemberModel::dataChanged);
    QSignalSpy resets(&model, &MemberModel::modelReset);

    std::vector<Member> newer = document("LAUNCHED");
    newer[2].children.push_back(server("[1]", "FAILED"));
    model.show(newer);

    EXPECT_TRUE(first.isValid());
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(resets.isEmpty());
    EXPECT_EQ(model.rowCount(model.index(2, 0)), 2);
}

TEST(MemberModel, CanShrink)
{
    MemberModel model;
    const auto tester = support::checkModel(model);
    model.reset(document("PENDING"));

    model.show({leaf("jobID", "mgnjob-1")});

    EXPECT_EQ(support::treeText(model), QStringLiteral("jobID | mgnjob-1\n"));
}

TEST(MemberText, TheWholeIsJson)
{
    std::vector<Member> members = document("say \"no\"\n\x01");
    members.push_back(leaf("timeoutSeconds", "30"));
    members.push_back({QStringLiteral("tags"), {}, true, {}, MemberShape::Group});
    members.push_back({QStringLiteral("lastKnownChecks"), {}, true, {}, MemberShape::List});

    const QJsonObject json = QJsonDocument::fromJson(ui::jsonText(members).toUtf8()).object();

    EXPECT_EQ(json[QStringLiteral("jobID")].toString(), QStringLiteral("mgnjob-1"));
    EXPECT_TRUE(json[QStringLiteral("endDateTime")].isNull());
    EXPECT_EQ(json[QStringLiteral("timeoutSeconds")].toInt(), 30);
    EXPECT_TRUE(json[QStringLiteral("tags")].isObject());
    EXPECT_TRUE(json[QStringLiteral("lastKnownChecks")].isArray());
    EXPECT_EQ(
        json[QStringLiteral("participatingServers")][0][QStringLiteral("launchStatus")].toString(),
        QStringLiteral("say \"no\"\n\x01"));
}

TEST(MemberText, OneValueIsCopiedBare)
{
    EXPECT_EQ(ui::jsonText(leaf("jobID", "mgnjob-1")), QStringLiteral("mgnjob-1"));
    EXPECT_EQ(ui::jsonText(absent("endDateTime")), QStringLiteral("null"));
}

TEST(MemberText, TellsAnEmptyListFromAnAbsentOne)
{
    const Member list{QStringLiteral("disks"), {}, true, {}, MemberShape::List};
    const Member map{QStringLiteral("tags"), {}, true, {}, MemberShape::Group};

    EXPECT_EQ(ui::memberValueText(list), QStringLiteral("empty"));
    EXPECT_EQ(ui::memberValueText(map), QStringLiteral("empty"));
    EXPECT_EQ(ui::memberValueText(absent("tags")), QStringLiteral("not reported"));
    EXPECT_EQ(ui::jsonText(list), QStringLiteral("[]"));
    EXPECT_EQ(ui::jsonText(map), QStringLiteral("{}"));
}

} // namespace
