// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/hash.h"
#include "sim/receivedcanonicalform.h"
#include "sim/signaturecheck.h"
#include "tests/src/sim/simtestservice.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

const QByteArray kBody = "{}";

QByteArray mgnError(SimTestService &service, const sim::HttpRequest &request)
{
    return service.sendRaw(request).errorType;
}

sim::HttpRequest listRequest(SimTestService &service)
{
    return service.signedRequest("POST", "/DescribeJobs", kBody);
}

void replaceHeader(sim::HttpRequest &request, const QByteArray &name, const QByteArray &from,
                   const QByteArray &to)
{
    for (auto &[key, value] : request.headers) {
        if (key == name)
            value.replace(from, to);
    }
}

/// Signs again as a client that takes `names` in just this order for the canonical form.
void signWithList(sim::HttpRequest &request, const sim::SimCredentials &key,
                  const QByteArrayList &names)
{
    const QByteArray date = *request.header("x-amz-date");
    const QByteArray scope = date.left(8) + "/eu-west-1/mgn/aws4_request";
    const QByteArray toSign = "AWS4-HMAC-SHA256\n" + date + '\n' + scope + '\n'
                              + aws::sha256Hex(sim::canonicalRequestOf(request, names));
    const std::string_view secret = key.secretAccessKey.reveal();
    QByteArray signingKey =
        QByteArray("AWS4").append(secret.data(), static_cast<qsizetype>(secret.size()));
    for (const QByteArray &part :
         {date.left(8), QByteArray("eu-west-1"), QByteArray("mgn"), QByteArray("aws4_request")})
        signingKey = aws::hmacSha256(signingKey, part);
    for (auto &[name, value] : request.headers) {
        if (name == "Authorization")
            value = "AWS4-HMAC-SHA256 Credential=" + key.accessKeyId.toLatin1() + '/' + scope
                    + ", SignedHeaders=" + names.join(';')
                    + ", Signature=" + aws::hmacSha256(signingKey, toSign).toHex();
    }
}

} // namespace

TEST(SignatureCheck, AcceptsAGoodSignature)
{
    SimTestService service;

    EXPECT_EQ(service.sendRaw(listRequest(service)).status, 200);
}

TEST(SignatureCheck, RefusesATamperedBodyPathOrHeader)
{
    SimTestService service;
    sim::HttpRequest body = listRequest(service);
    body.body = "{ }";
    sim::HttpRequest path = listRequest(service);
    path.target = "/DescribeSourceServers";
    sim::HttpRequest header = listRequest(service);
    replaceHeader(header, "Content-Type", "application/json", "text/plain");

    for (const auto &request : {body, path, header})
        EXPECT_EQ(mgnError(service, request), "InvalidSignatureException");
}

TEST(SignatureCheck, RefusesAWrongSecret)
{
    SimTestService service;
    sim::SimCredentials key = service.cloud.accounts().first();
    key.secretAccessKey = base::SecretBytes(std::string_view("wrong"));
    sim::HttpRequest request{
        .method = "POST", .target = "/DescribeJobs", .headers = {{"Host", "h"}}, .body = kBody};
    signRequest(request, key, amzDate(service.clock.wall()), "eu-west-1", "mgn");

    const auto reply = service.sendRaw(request);

    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.errorType, "InvalidSignatureException");
    EXPECT_FALSE(QJsonDocument(reply.json).toJson().contains("wrong"));
}

TEST(SignatureCheck, RefusesAnUnknownKeyAndAMissingSignature)
{
    SimTestService service;
    sim::HttpRequest unknown = listRequest(service);
    replaceHeader(unknown, "Authorization", service.cloud.accounts().first().accessKeyId.toLatin1(),
                  "AKIAUNKNOWN");
    sim::HttpRequest bare{
        .method = "POST", .target = "/DescribeJobs", .headers = {{"Host", "h"}}, .body = kBody};
    sim::HttpRequest incomplete = listRequest(service);
    replaceHeader(incomplete, "Authorization", "SignedHeaders", "Signed");

    EXPECT_EQ(mgnError(service, unknown), "UnrecognizedClientException");
    EXPECT_EQ(mgnError(service, bare), "MissingAuthenticationTokenException");
    EXPECT_EQ(mgnError(service, incomplete), "IncompleteSignatureException");
}

TEST(SignatureCheck, RefusesTheWrongRegionAndService)
{
    SimTestService service;

    const auto region = service.sendRaw(
        service.signedRequest("POST", "/DescribeJobs", kBody, "mgn", "mars-north-1"));
    const auto name = service.sendRaw(service.signedRequest("POST", "/DescribeJobs", kBody, "sts"));

    EXPECT_EQ(region.errorType, "InvalidSignatureException");
    EXPECT_TRUE(region.message().contains(QLatin1String("valid region")));
    EXPECT_EQ(name.errorType, "InvalidSignatureException");
    EXPECT_TRUE(name.message().contains(QLatin1String("correct service: 'mgn'")));
}

/// As AWS answers whoever asks where MGN was never set up: the signature is good.
TEST(SignatureCheck, SaysOfARegionWithoutServersThatMgnIsNotSetUpThere)
{
    SimTestService service;

    for (const char *region : {"us-east-1", "ap-southeast-2"}) {
        const auto answer =
            service.sendRaw(service.signedRequest("POST", "/DescribeJobs", kBody, "mgn", region));

        EXPECT_EQ(answer.errorType, "UninitializedAccountException") << region;
        EXPECT_EQ(answer.status, 400) << region;
    }
}

TEST(SignatureCheck, AllowsFiveMinutesOfSkewAndNotMore)
{
    SimTestService service;
    const sim::HttpRequest request = listRequest(service);

    service.clock.setWall(service.clock.wall() + 5min);
    const auto inTime = service.sendRaw(request);
    service.clock.setWall(service.clock.wall() + 1s);
    const auto expired = service.sendRaw(request);
    service.clock.setWall(service.clock.wall() - 10min - 2s);
    const auto early = service.sendRaw(request);

    EXPECT_EQ(inTime.status, 200);
    EXPECT_TRUE(expired.message().startsWith(QLatin1String("Signature expired: ")));
    EXPECT_TRUE(expired.message().endsWith(QLatin1String("- 5 min.)")));
    EXPECT_TRUE(early.message().startsWith(QLatin1String("Signature not yet current: ")));
}

TEST(SignatureCheck, ChecksTheSessionTokenAndItsExpiry)
{
    SimTestService service;
    sim::SimCredentials key = service.cloud.accounts().first();
    key.accessKeyId = QStringLiteral("ASIASIMULATEDSESSION");
    key.sessionToken = base::SecretBytes(std::string_view("a-session-token"));
    key.expiration = service.clock.wall() + 1h;
    service.cloud.addKey(key);
    const auto send = [&](const sim::SimCredentials &with) {
        sim::HttpRequest request{
            .method = "POST", .target = "/DescribeJobs", .headers = {{"Host", "h"}}, .body = kBody};
        signRequest(request, with, amzDate(service.clock.wall()), "eu-west-1", "mgn");
        return service.sendRaw(request).errorType;
    };
    sim::SimCredentials wrongToken = key;
    wrongToken.sessionToken = base::SecretBytes(std::string_view("another"));

    EXPECT_EQ(send(key), "");
    EXPECT_EQ(send(wrongToken), "UnrecognizedClientException");
    service.clock.advance(2h);
    EXPECT_EQ(send(key), "ExpiredTokenException");
}

TEST(SignatureCheck, WantsHostAndAmzHeadersSigned)
{
    SimTestService service;
    sim::HttpRequest request = listRequest(service);
    request.headers.append(sim::Header{"X-Amz-Target", "added later"});

    EXPECT_EQ(mgnError(service, request), "InvalidSignatureException");
}

TEST(SignatureCheck, WantsTheWholeDateInTheScope)
{
    SimTestService service;
    const QByteArray date = amzDate(service.clock.wall()).left(8);

    for (const QByteArray &shorter : {QByteArray(), date.left(4), date.left(7), date + '0'}) {
        sim::HttpRequest request = listRequest(service);
        replaceHeader(request, "Authorization", '/' + date + '/', '/' + shorter + '/');
        const auto reply = service.sendRaw(request);
        EXPECT_EQ(reply.errorType, "InvalidSignatureException") << shorter.toStdString();
        EXPECT_TRUE(reply.message().contains(QLatin1String("Credential scope")))
            << shorter.toStdString();
    }
}

TEST(SignatureCheck, WantsTheHeaderListSortedAndInLowerCase)
{
    SimTestService service;
    const auto errorFor = [&](const QByteArrayList &names) {
        sim::HttpRequest request = listRequest(service);
        signWithList(request, service.cloud.accounts().first(), names);
        return mgnError(service, request);
    };

    EXPECT_EQ(errorFor({"content-type", "host", "x-amz-date"}), "");
    EXPECT_EQ(errorFor({"host", "content-type", "x-amz-date"}), "InvalidSignatureException");
    EXPECT_EQ(errorFor({"Content-Type", "host", "x-amz-date"}), "InvalidSignatureException");
    EXPECT_EQ(errorFor({"host", "host", "x-amz-date"}), "InvalidSignatureException");
    EXPECT_EQ(errorFor({"host", "not-there", "x-amz-date"}), "InvalidSignatureException");
}

TEST(SignatureCheck, EncodesAnEncodedPathOnceMore)
{
    const sim::HttpRequest request{.method = "GET",
                                   .target = "/tags/arn%3Aaws%2Fx?b=2&a=%2F&c",
                                   .headers = {{"Host", "h"}},
                                   .body = {}};

    const QByteArrayList lines = sim::canonicalRequestOf(request, {"host"}).split('\n');

    EXPECT_EQ(lines.value(1), "/tags/arn%253Aaws%252Fx");
    EXPECT_EQ(lines.value(2), "a=%2F&b=2&c=");
}

TEST(SignatureCheck, RefusesStsInItsOwnForm)
{
    SimTestService service;
    sim::HttpRequest request =
        service.signedRequest("POST", "/", "Action=GetCallerIdentity&Version=2011-06-15", "sts");
    const auto good = service.handler.handle(request);
    request.body += ' ';
    const auto bad = service.handler.handle(request);

    EXPECT_EQ(good.reply.status, 200);
    EXPECT_TRUE(good.reply.body.contains("<Account>111111111111</Account>"));
    EXPECT_EQ(bad.reply.status, 403);
    EXPECT_TRUE(bad.reply.body.contains("<Code>SignatureDoesNotMatch</Code>"));
}
