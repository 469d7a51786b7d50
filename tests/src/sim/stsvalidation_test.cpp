// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/formcheck.h"
#include "tests/src/sim/signintest.h"

using namespace std::chrono_literals;

namespace {

class StsRequest : public SignInTest
{
protected:
    [[nodiscard]] static bool isInvalid(const sim::HttpReply &reply, const char *member)
    {
        return reply.status == 400 && xmlText(reply, "Code") == QLatin1String("ValidationError")
               && xmlText(reply, "Message")
                      .contains(QStringLiteral("at '%1'").arg(QLatin1String(member)));
    }
    /// AssumeRole with one good member in place of another.
    sim::HttpReply with(const QByteArray &name, const QByteArray &value)
    {
        Fields fields{{"RoleArn", "arn:aws:iam::111111111111:role/CutoverEngineer"},
                      {"RoleSessionName", "night"}};
        fields.removeIf([&](const auto &field) { return field.first == name; });
        return sts("AssumeRole", fields + Fields{{name, value}});
    }
};

} // namespace

TEST(FormFields, AreDecodedOnce)
{
    const sim::FormFields fields = sim::formFields("a=b&c=%20d+e&c=second&%66=%2526&g&=h");

    EXPECT_EQ(fields.value(QStringLiteral("a")), QStringLiteral("b"));
    EXPECT_EQ(fields.value(QStringLiteral("c")), QStringLiteral(" d e"));
    EXPECT_EQ(fields.value(QStringLiteral("f")), QStringLiteral("%26"));
    EXPECT_TRUE(fields.contains(QStringLiteral("g")));
    EXPECT_EQ(fields.size(), 4);
}

TEST_F(StsRequest, MustNameRoleAndSession)
{
    const auto reply = sts("AssumeRole");

    EXPECT_TRUE(isInvalid(reply, "roleArn"));
    EXPECT_TRUE(isInvalid(reply, "roleSessionName"));
    EXPECT_TRUE(xmlText(reply, "Message").startsWith(QLatin1String("2 validation errors")));
    EXPECT_TRUE(reply.body.contains("<Type>Sender</Type>"));
}

TEST_F(StsRequest, HasMembersWithinTheModelsLimits)
{
    const std::tuple<const char *, QByteArray, const char *> bad[] = {
        {"RoleArn", "arn:aws:iam::1", "roleArn"},
        {"RoleSessionName", "a", "roleSessionName"},
        {"RoleSessionName", QByteArray(65, 'a'), "roleSessionName"},
        {"RoleSessionName", "a b", "roleSessionName"},
        {"RoleSessionName", "a/b", "roleSessionName"},
        {"DurationSeconds", "899", "durationSeconds"},
        {"DurationSeconds", "43201", "durationSeconds"},
        {"DurationSeconds", "an hour", "durationSeconds"},
        {"ExternalId", "x", "externalId"},
        {"SerialNumber", "12345678", "serialNumber"},
        {"TokenCode", "12345", "tokenCode"},
        {"TokenCode", "12345a", "tokenCode"}};

    for (const auto &[name, value, member] : bad)
        EXPECT_TRUE(isInvalid(with(name, value), member)) << name << ' ' << value.toStdString();
    EXPECT_EQ(with("RoleSessionName", "A_z=,.@-9").status, 200);
    EXPECT_EQ(with("RoleSessionName", QByteArray(64, 'a')).status, 200);
}

TEST_F(StsRequest, NamesARoleByItsArn)
{
    const auto reply = with("RoleArn", "arn:aws:iam::111111111111:user/somebody");

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(xmlText(reply, "Code"), QStringLiteral("ValidationError"));
    EXPECT_TRUE(xmlText(reply, "Message").endsWith(QLatin1String(" is invalid")));
    EXPECT_EQ(with("RoleArn", "arn:aws:iam::111111111111:role/a/path/CutoverEngineer").status, 200);
}

TEST_F(StsRequest, OfAnUnknownActionIsInvalid)
{
    const auto reply = sts("AssumeRoleWithSAML");

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(xmlText(reply, "Code"), QStringLiteral("InvalidAction"));
}

TEST_F(StsRequest, IsRefusedTenMinutesOffInXmlWithTheServersDate)
{
    for (const char *card : {"clock-skew@*#1=600", "clock-skew@*#1=-600"}) {
        service.play(card);
        const auto reply = sts("GetCallerIdentity");

        EXPECT_EQ(reply.status, 403);
        EXPECT_EQ(xmlText(reply, "Code"), QStringLiteral("SignatureDoesNotMatch"));
        EXPECT_TRUE(xmlText(reply, "Message").startsWith(QLatin1String("Signature ")));
        const QByteArray date = QByteArray(card).endsWith("-600") ? "01:50:00" : "02:10:00";
        EXPECT_TRUE(
            reply.headers.contains(sim::Header{"Date", "Mon, 23 Nov 2026 " + date + " GMT"}));
        service.deck.clear();
    }
}

TEST_F(StsRequest, ForASessionTokenNeedsALongLivedKey)
{
    const auto first = sts("GetSessionToken", {{"DurationSeconds", "129600"}});

    const auto second = sts("GetSessionToken", {}, keyIn(first));

    EXPECT_EQ(xmlText(first, "Expiration"), QStringLiteral("2026-11-24T14:00:00Z"));
    EXPECT_EQ(mgnAnswer(keyIn(first)), "");
    EXPECT_EQ(xmlText(sts("GetCallerIdentity", {}, keyIn(first)), "Arn"),
              QStringLiteral("arn:aws:iam::111111111111:user/simulated-operator"));
    EXPECT_EQ(second.status, 403);
    EXPECT_EQ(xmlText(second, "Code"), QStringLiteral("AccessDenied"));
    EXPECT_TRUE(
        isInvalid(sts("GetSessionToken", {{"DurationSeconds", "129601"}}), "durationSeconds"));
}

TEST_F(StsRequest, IsRefusedByCardsInTheWordsOfSts)
{
    const std::tuple<const char *, int, const char *> cases[] = {
        {"throttle@AssumeRole#1", 429, "Throttling"},
        {"throttle-400@AssumeRole#1", 400, "Throttling"},
        {"access-denied@AssumeRole#1", 403, "AccessDenied"},
        {"expired-token@AssumeRole#1", 403, "ExpiredToken"},
        {"500-not-created@AssumeRole#1", 500, "InternalFailure"}};

    for (const auto &[card, status, code] : cases) {
        service.play(card);
        const auto reply = assume("CutoverEngineer");
        EXPECT_EQ(reply.status, status) << card;
        EXPECT_EQ(xmlText(reply, "Code"), QLatin1String(code)) << card;
        service.deck.clear();
    }
}

TEST_F(StsRequest, ToTakeOnARoleActsOnTheRolesAccount)
{
    service.play("access-denied@AssumeRole/222222222222");

    EXPECT_EQ(assume("CutoverEngineer").status, 200);
    EXPECT_EQ(assume("CutoverEngineer", {}, "222222222222").status, 403);
}

TEST_F(StsRequest, ShortCredentialsLiveAsLongAsTheCardSays)
{
    service.play("short-credentials@AssumeRole=5");
    const auto key = keyIn(assume("CutoverEngineer"));

    service.clock.advance(4s);
    EXPECT_EQ(mgnAnswer(key), "");
    service.clock.advance(1s);
    EXPECT_EQ(mgnAnswer(key), "ExpiredTokenException");
}

TEST_F(StsRequest, ExpireCredentialsEndsWhatWasHandedOutSoFar)
{
    const auto before = keyIn(assume("CutoverEngineer"));
    service.play("expire-credentials");

    const auto after = keyIn(assume("CutoverEngineer"));

    EXPECT_EQ(mgnAnswer(before), "ExpiredTokenException");
    EXPECT_EQ(mgnAnswer(after), "");
    EXPECT_EQ(mgnAnswer(accountKey()), "");
}
