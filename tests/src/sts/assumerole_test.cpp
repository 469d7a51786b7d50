// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/assumerole.h"

#include "tests/src/sts/stscallfixture.h"

namespace {

class AssumeRoleTest : public StsCallTest
{
protected:
    static sts::AssumeRoleRequest request()
    {
        sts::AssumeRoleRequest out;
        out.roleArn = QStringLiteral("arn:aws:iam::444455556666:role/cutover");
        out.sessionName = QStringLiteral("desk");
        return out;
    }
    static sts::AssumeRoleRequest requestWithCode()
    {
        sts::AssumeRoleRequest out = request();
        out.mfaSerial = QStringLiteral("arn:aws:iam::111122223333:mfa/ops");
        out.tokenCode = secret("135790");
        return out;
    }
    [[nodiscard]] base::Result<sts::TemporaryCredentials>
    outcome(const sts::AssumeRoleRequest &asked)
    {
        auto *call =
            new sts::AssumeRoleCall(asked, stsEndpoint(), &sourceKeys, services(), session, &owner);
        return support::waitResult<sts::TemporaryCredentials>(call).value();
    }
};

TEST_F(AssumeRoleTest, PostsASignedFormAndGivesCredentials)
{
    transport.willAnswer(200, assumedRole());
    sts::AssumeRoleRequest asked = requestWithCode();
    asked.externalId = QStringLiteral("a:b/c");
    asked.sourceIdentity = QStringLiteral("ops");
    asked.duration = std::chrono::seconds(3'600);

    const auto credentials = outcome(asked);

    ASSERT_TRUE(credentials);
    EXPECT_EQ(credentials->account.toString(), QStringLiteral("444455556666"));
    ASSERT_EQ(transport.requests().size(), 1);
    const net::HttpRequest &sent = transport.requests().first();
    EXPECT_EQ(sent.method, "POST");
    EXPECT_EQ(sent.url.path(), QStringLiteral("/"));
    EXPECT_EQ(sent.body,
              "Action=AssumeRole&Version=2011-06-15"
              "&RoleArn=arn%3Aaws%3Aiam%3A%3A444455556666%3Arole%2Fcutover&RoleSessionName=desk"
              "&DurationSeconds=3600&ExternalId=a%3Ab%2Fc"
              "&SerialNumber=arn%3Aaws%3Aiam%3A%3A111122223333%3Amfa%2Fops&TokenCode=135790"
              "&SourceIdentity=ops");
    EXPECT_TRUE(net::headerValue(sent.headers, "authorization")
                    ->contains("/eu-central-1/sts/aws4_request"));
}

TEST_F(AssumeRoleTest, IsRepeatedWithoutACode)
{
    transport.willAnswer(503, "busy");
    transport.willAnswer(400, refusalOf("Throttling", "Rate exceeded"));
    transport.willAnswer(200, assumedRole());

    EXPECT_TRUE(outcome(request()));
    EXPECT_EQ(transport.requests().size(), 3);
    EXPECT_FALSE(transport.requests().first().changesState);
}

TEST_F(AssumeRoleTest, IsSentOnceWithACodeWhateverComesBack)
{
    int sent = 0;
    const auto expectOneMore = [&] {
        const auto credentials = outcome(requestWithCode());
        EXPECT_FALSE(credentials);
        EXPECT_EQ(transport.requests().size(), ++sent);
    };

    transport.willAnswer(403, refusalOf("AccessDenied", "MultiFactorAuthentication failed"));
    expectOneMore();
    transport.willAnswer(400, refusalOf("Throttling", "Rate exceeded"));
    expectOneMore();
    transport.willAnswer(503, "busy");
    expectOneMore();
    transport.willAnswer(403, refusalOf("SignatureDoesNotMatch", "Signature expired: now"),
                         {{"Date", "Mon, 23 Nov 2026 02:10:00 GMT"}});
    expectOneMore();
    transport.willFail(base::ErrorKind::ConnectionLost, base::Retry::Backoff, base::Sent::Maybe);
    expectOneMore();
    EXPECT_TRUE(transport.requests().first().changesState) << "a connection of its own";
}

TEST_F(AssumeRoleTest, IsSentAgainWithACodeThatNeverLeft)
{
    transport.willFail(base::ErrorKind::NotConnected, base::Retry::Backoff, base::Sent::No);
    transport.willAnswer(200, assumedRole());

    EXPECT_TRUE(outcome(requestWithCode()));
    EXPECT_EQ(transport.requests().size(), 2);
}

TEST_F(AssumeRoleTest, TellsAWrongCodeAsAccessDenied)
{
    transport.willAnswer(403, refusalOf("AccessDenied",
                                        "MultiFactorAuthentication failed with invalid MFA one "
                                        "time pass code"));

    const auto credentials = outcome(requestWithCode());

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::AccessDenied);
    EXPECT_EQ(credentials.error().operation, QStringLiteral("AssumeRole"));
    EXPECT_EQ(credentials.error().host, QStringLiteral("sts.eu-central-1.amazonaws.com"));
}

TEST_F(AssumeRoleTest, NeverQuotesTheCode)
{
    transport.willAnswer(400, refusalOf("ValidationError", "Value '135790' at 'tokenCode' is bad"));

    const auto credentials = outcome(requestWithCode());

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().message,
              QStringLiteral("Value '<redacted>' at 'tokenCode' is bad"));
}

TEST_F(AssumeRoleTest, SendsNothingThatTheModelRefuses)
{
    sts::AssumeRoleRequest asked = request();
    asked.sessionName = QStringLiteral("x");

    const auto credentials = outcome(asked);

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::InvalidRequest);
    EXPECT_EQ(credentials.error().fields.first().name, QStringLiteral("RoleSessionName"));
    EXPECT_EQ(credentials.error().operation, QStringLiteral("AssumeRole"));
    EXPECT_TRUE(transport.requests().isEmpty());
}

TEST_F(AssumeRoleTest, RefusesAnAnswerOfAnotherKind)
{
    transport.willAnswer(200, "<html>welcome to the hotel network</html>",
                         {{"x-amzn-requestid", "r-3"}});

    const auto credentials = outcome(request());

    ASSERT_FALSE(credentials);
    EXPECT_EQ(credentials.error().kind, base::ErrorKind::Decode);
    EXPECT_EQ(credentials.error().host, QStringLiteral("sts.eu-central-1.amazonaws.com"));
    EXPECT_EQ(credentials.error().httpStatus, 200);
    EXPECT_EQ(credentials.error().requestId, QStringLiteral("r-3"));
    EXPECT_EQ(credentials.error().sent, base::Sent::Answered);
}

TEST_F(AssumeRoleTest, StopsWhenCancelled)
{
    transport.willHang();
    auto *call = new sts::AssumeRoleCall(requestWithCode(), stsEndpoint(), &sourceKeys, services(),
                                         session, &owner);
    std::optional<base::Error> error;
    base::whenDone<sts::TemporaryCredentials>(
        call, &owner, [&error](const auto &result) { error = result.error(); });

    call->start();
    ASSERT_EQ(transport.underWay(), 1);
    call->cancel();

    ASSERT_TRUE(support::waitFor([&error] { return error.has_value(); }));
    EXPECT_EQ(error->kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(error->sent, base::Sent::Maybe) << "the code may be used up";
    EXPECT_EQ(transport.underWay(), 0);
}

} // namespace
