// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/getsessiontoken.h"

#include "tests/src/sts/stscallfixture.h"

namespace {

class GetSessionTokenTest : public StsCallTest
{
protected:
    [[nodiscard]] base::Result<sts::TemporaryCredentials>
    outcome(const sts::GetSessionTokenRequest &asked)
    {
        auto *call = new sts::GetSessionTokenCall(asked, stsEndpoint(), &sourceKeys, services(),
                                                  session, &owner);
        return support::waitResult<sts::TemporaryCredentials>(call).value();
    }
};

TEST_F(GetSessionTokenTest, AsksWithDurationDeviceAndCode)
{
    transport.willAnswer(200, answerOf("GetSessionToken"));

    const auto credentials =
        outcome({QStringLiteral("GAHT12345678"), secret("135790"), std::chrono::seconds(129'600)});

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->credentials.accessKeyId, QStringLiteral("ASIAIOSFODNN7EXAMPLE"));
    EXPECT_TRUE(credentials->credentials.expiration);
    EXPECT_EQ(transport.requests().first().body,
              "Action=GetSessionToken&Version=2011-06-15&DurationSeconds=129600"
              "&SerialNumber=GAHT12345678&TokenCode=135790");
}

TEST_F(GetSessionTokenTest, IsRepeatedOnlyWithoutACode)
{
    transport.willAnswer(503, "busy");
    transport.willAnswer(200, answerOf("GetSessionToken"));
    EXPECT_TRUE(outcome({}));
    EXPECT_EQ(transport.requests().size(), 2);

    transport.willAnswer(503, "busy");
    EXPECT_FALSE(outcome({QStringLiteral("GAHT12345678"), secret("135790"), {}}));
    EXPECT_EQ(transport.requests().size(), 3);
}

TEST_F(GetSessionTokenTest, SendsNothingThatTheModelRefuses)
{
    const auto credentials = outcome({{}, {}, std::chrono::seconds(60)});

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::InvalidRequest);
    EXPECT_EQ(credentials.error().operation, QStringLiteral("GetSessionToken"));
    EXPECT_TRUE(transport.requests().isEmpty());
}

} // namespace
