// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/sim/signintest.h"

using namespace std::chrono_literals;

namespace {

class AssumeRole : public SignInTest
{
protected:
    /// SerialNumber and the present code of the management account's device.
    [[nodiscard]] Fields mfa() const
    {
        const QString account = QStringLiteral("111111111111");
        return {{"SerialNumber", sim::mfaSerial(account).toLatin1()},
                {"TokenCode", sim::mfaCode(1, account, service.clock.wall()).toLatin1()}};
    }
    [[nodiscard]] static QString codeOf(const sim::HttpReply &reply)
    {
        return xmlText(reply, "Code");
    }
};

} // namespace

TEST_F(AssumeRole, HandsOutAKeyOfARoleSession)
{
    const auto reply = assume("CutoverEngineer", {}, "222222222222");

    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.body.startsWith(
        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"));
    EXPECT_EQ(xmlText(reply, "Arn"),
              QStringLiteral("arn:aws:sts::222222222222:assumed-role/CutoverEngineer/night"));
    EXPECT_TRUE(xmlText(reply, "AssumedRoleId").endsWith(QLatin1String(":night")));
    EXPECT_TRUE(xmlText(reply, "AccessKeyId").startsWith(QLatin1String("ASIA")));
    EXPECT_EQ(xmlText(reply, "Expiration"), QStringLiteral("2026-11-23T03:00:00Z"));
}

TEST_F(AssumeRole, ItsKeyIsWhoItSaysOnBothSides)
{
    const auto key = keyIn(assume("CutoverEngineer", {}, "222222222222"));

    const auto identity = sts("GetCallerIdentity", {}, key);

    EXPECT_EQ(mgnAnswer(key), "");
    EXPECT_EQ(xmlText(identity, "Account"), QStringLiteral("222222222222"));
    EXPECT_EQ(xmlText(identity, "Arn"),
              QStringLiteral("arn:aws:sts::222222222222:assumed-role/CutoverEngineer/night"));
}

TEST_F(AssumeRole, ItsKeyWorksUntilItExpires)
{
    const auto key = keyIn(assume("CutoverEngineer", {{"DurationSeconds", "900"}}));

    service.clock.advance(15min - 1s);
    EXPECT_EQ(mgnAnswer(key), "");
    service.clock.advance(1s);
    EXPECT_EQ(mgnAnswer(key), "ExpiredTokenException");
    const auto identity = sts("GetCallerIdentity", {}, key);
    EXPECT_EQ(identity.status, 403);
    EXPECT_EQ(codeOf(identity), QStringLiteral("ExpiredToken"));
}

TEST_F(AssumeRole, ExpiryIsJudgedByWallTimeWhateverTheSpeed)
{
    const auto key = keyIn(assume("CutoverEngineer"));

    service.clock.setServiceTime(service.clock.wall() + 100h);

    EXPECT_EQ(mgnAnswer(key), "");
}

TEST_F(AssumeRole, ItsKeyIsNothingWithoutItsSessionToken)
{
    const auto key = keyIn(assume("CutoverEngineer"));

    EXPECT_EQ(mgnAnswer(withToken(key, {})), "UnrecognizedClientException");
    EXPECT_EQ(mgnAnswer(withToken(key, "another")), "UnrecognizedClientException");
    EXPECT_EQ(codeOf(sts("GetCallerIdentity", {}, withToken(key, {}))),
              QStringLiteral("InvalidClientTokenId"));
}

TEST_F(AssumeRole, IsDeniedForAnyOtherRoleAndAccount)
{
    const auto unknown = assume("Administrator");

    EXPECT_EQ(unknown.status, 403);
    EXPECT_EQ(codeOf(unknown), QStringLiteral("AccessDenied"));
    EXPECT_EQ(xmlText(unknown, "Message"),
              QStringLiteral("User: arn:aws:iam::111111111111:user/simulated-operator is not "
                             "authorized to perform: sts:AssumeRole on resource: "
                             "arn:aws:iam::111111111111:role/Administrator"));
    EXPECT_EQ(codeOf(assume("CutoverEngineer", {}, "999999999999")),
              QStringLiteral("AccessDenied"));
}

TEST_F(AssumeRole, WantsTheExternalIdOfTheRole)
{
    EXPECT_EQ(codeOf(assume("CutoverEngineerExternal")), QStringLiteral("AccessDenied"));
    EXPECT_EQ(codeOf(assume("CutoverEngineerExternal", {{"ExternalId", "cutover-2025"}})),
              QStringLiteral("AccessDenied"));
    EXPECT_EQ(assume("CutoverEngineerExternal", {{"ExternalId", "cutover-2026"}}).status, 200);
}

TEST_F(AssumeRole, WantsTheCodeOfTheDevice)
{
    EXPECT_EQ(codeOf(assume("CutoverEngineerMfa")), QStringLiteral("AccessDenied"));
    EXPECT_EQ(assume("CutoverEngineerMfa", mfa()).status, 200);
}

TEST_F(AssumeRole, RefusesAWrongCode)
{
    Fields wrong = mfa();
    wrong[1].second = wrong[1].second == "000000" ? "000001" : "000000";

    const auto reply = assume("CutoverEngineerMfa", wrong);

    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(codeOf(reply), QStringLiteral("AccessDenied"));
    EXPECT_TRUE(xmlText(reply, "Message")
                    .startsWith(QLatin1String(
                        "MultiFactorAuthentication failed with invalid MFA one time pass code.")));
}

TEST_F(AssumeRole, RefusesACodeASecondTime)
{
    const Fields proof = mfa();
    ASSERT_EQ(assume("CutoverEngineerMfa", proof).status, 200);

    const auto again = assume("CutoverEngineerMfa", proof);
    service.clock.advance(30s);
    const auto next = assume("CutoverEngineerMfa", mfa());

    EXPECT_EQ(codeOf(again), QStringLiteral("AccessDenied"));
    EXPECT_EQ(next.status, 200);
}

TEST_F(AssumeRole, RefusesTheDeviceOfAnotherAccountAndHalfAProof)
{
    Fields other = mfa();
    other[0].second = "arn:aws:iam::222222222222:mfa/engineer";

    EXPECT_TRUE(xmlText(assume("CutoverEngineerMfa", other), "Message")
                    .contains(QLatin1String("verify your MFA serial number")));
    EXPECT_TRUE(xmlText(assume("CutoverEngineerMfa", mfa().mid(0, 1)), "Message")
                    .contains(QLatin1String("must provide both")));
}

TEST_F(AssumeRole, TakesTheProofOfASessionToken)
{
    const auto plain = keyIn(sts("GetSessionToken"));
    const auto proven = keyIn(sts("GetSessionToken", mfa()));

    EXPECT_EQ(codeOf(assumeAs(plain, "CutoverEngineerMfa")), QStringLiteral("AccessDenied"));
    EXPECT_EQ(assumeAs(proven, "CutoverEngineerMfa").status, 200);
}

TEST_F(AssumeRole, ChainedSessionsLiveOneHourAtMost)
{
    const auto first = keyIn(assume("CutoverEngineer"));

    const auto tooLong = assumeAs(first, "CutoverEngineer", {{"DurationSeconds", "3601"}});

    EXPECT_EQ(tooLong.status, 400);
    EXPECT_EQ(codeOf(tooLong), QStringLiteral("ValidationError"));
    EXPECT_TRUE(xmlText(tooLong, "Message").contains(QLatin1String("role chaining")));
    EXPECT_EQ(assumeAs(first, "CutoverEngineer", {{"DurationSeconds", "3600"}}).status, 200);
    EXPECT_EQ(assume("CutoverEngineer", {{"DurationSeconds", "43200"}}).status, 200);
}

TEST_F(AssumeRole, RefusesMoreThanTheRolesLongestSession)
{
    const auto reply = assume("CutoverEngineerExternal",
                              {{"ExternalId", "cutover-2026"}, {"DurationSeconds", "3601"}});

    EXPECT_EQ(codeOf(reply), QStringLiteral("ValidationError"));
    EXPECT_TRUE(xmlText(reply, "Message").contains(QLatin1String("MaxSessionDuration")));
}

TEST_F(AssumeRole, TellsTheSourceIdentity)
{
    EXPECT_EQ(xmlText(assume("CutoverEngineer", {{"SourceIdentity", "dana"}}), "SourceIdentity"),
              QStringLiteral("dana"));
}
