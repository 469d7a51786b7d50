// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/machineanswer.h"

#include "profiles/machinetrouble.h"

#include <gtest/gtest.h>

using profiles::MachineService;
using profiles::MachineStep;

namespace {

const base::Instant kMachineMorning = base::Timestamp::parse("2026-11-23T02:00:00Z").instant();

/// A whole answer of an instance, with `before` replaced by `after`.
QByteArray instanceAnswer(const QByteArray &before = {}, const QByteArray &after = {})
{
    QByteArray answer = R"({"Code" : "Success", "LastUpdated" : "2026-11-23T01:00:00Z",
 "Type" : "AWS-HMAC", "AccessKeyId" : "ASIAEXAMPLE", "SecretAccessKey" : "wJalrXUt",
 "Token" : "the-token", "Expiration" : "2026-11-23T08:00:00Z"})";
    if (!before.isEmpty())
        answer.replace(before, after);
    return answer;
}

base::Error machineTroubleOf(const QByteArray &answer,
                             MachineService service = MachineService::Instance)
{
    const auto read = profiles::machineCredentials(answer, service, kMachineMorning);
    return read ? base::Error() : read.error();
}

/// The name, or the code of the error.
QString roleNameIn(const QByteArray &answer)
{
    const auto name = profiles::machineRoleName(answer);
    return name ? *name : name.error().code;
}

} // namespace

TEST(MachineAnswer, HasTheCredentialsOfTheRole)
{
    const auto read =
        profiles::machineCredentials(instanceAnswer(), MachineService::Instance, kMachineMorning);

    ASSERT_TRUE(read);
    EXPECT_EQ(read->accessKeyId, QStringLiteral("ASIAEXAMPLE"));
    EXPECT_EQ(read->secretAccessKey.reveal(), "wJalrXUt");
    EXPECT_EQ(read->sessionToken.reveal(), "the-token");
    EXPECT_EQ(read->expiration, base::Timestamp::parse("2026-11-23T08:00:00Z").instant());
}

TEST(MachineAnswer, OfAContainerMaySayLess)
{
    const QByteArray little = R"({"AccessKeyId":"ASIAEXAMPLE","SecretAccessKey":"wJalrXUt"})";

    EXPECT_TRUE(profiles::machineCredentials(little, MachineService::Container, kMachineMorning));
    EXPECT_EQ(machineTroubleOf(little).code, QStringLiteral("BadMachineAnswer"));
}

TEST(MachineAnswer, NamesTheMemberThatIsWrongAndNoValue)
{
    const struct {
        const char *before;
        const char *after;
        const char *member;
    } table[] = {{"\"Code\" : \"Success\",", "", "Code"},
                 {"\"ASIAEXAMPLE\"", "\"\"", "AccessKeyId"},
                 {"\"ASIAEXAMPLE\"", "\"ASIA/20261123, Signature=1\"", "AccessKeyId"},
                 {"\"the-token\"", "\"the-token\\r\\nX: 1\"", "Token"},
                 {"\"wJalrXUt\"", "7", "SecretAccessKey"},
                 {"\"the-token\"", "null", "Token"},
                 {"\"2026-11-23T08:00:00Z\"", "\"soon\"", "Expiration"},
                 {"\"2026-11-23T08:00:00Z\"", "null", "Expiration"}};

    for (const auto &[before, after, member] : table) {
        const base::Error error = machineTroubleOf(instanceAnswer(before, after));
        EXPECT_EQ(error.code, QStringLiteral("BadMachineAnswer")) << member;
        EXPECT_EQ(error.kind, base::ErrorKind::Decode) << member;
        EXPECT_TRUE(error.message.contains(QLatin1String(member))) << qPrintable(error.message);
        EXPECT_FALSE(error.message.contains(QStringLiteral("wJalrXUt"))) << member;
    }
    for (const char *garbage : {"", "nonsense", "[]", "{", "<html>404</html>", "\"text\""})
        EXPECT_EQ(machineTroubleOf(garbage).code, QStringLiteral("BadMachineAnswer")) << garbage;
}

TEST(MachineAnswer, MayHaveFailedOrExpired)
{
    const base::Error failed =
        machineTroubleOf(instanceAnswer("\"Success\"", "\"AssumeRoleUnauthorizedAccess\""));
    const base::Error hostile =
        machineTroubleOf(instanceAnswer("\"Success\"", "\"<b>Call 555</b>\""));
    const base::Error late = machineTroubleOf(instanceAnswer("T08:00:00Z", "T02:00:00Z"));

    EXPECT_EQ(failed.code, QStringLiteral("MachineRoleRefused"));
    EXPECT_EQ(failed.kind, base::ErrorKind::Credentials);
    EXPECT_TRUE(failed.message.contains(QStringLiteral("AssumeRoleUnauthorizedAccess")));
    EXPECT_EQ(hostile.code, QStringLiteral("MachineRoleRefused"));
    EXPECT_FALSE(hostile.message.contains(QStringLiteral("555")));
    EXPECT_EQ(late.code, QStringLiteral("MachineCredentialsExpired"));
}

TEST(MachineAnswer, NamesARoleThatCanStandInAPath)
{
    const struct {
        QByteArray answer;
        const char *expected;
    } table[] = {{"desk-role", "desk-role"},
                 {"desk_role+=,.@-1\n", "desk_role+=,.@-1"},
                 {"first\nsecond\n", "first"},
                 {"", "NoMachineRole"},
                 {" \n", "NoMachineRole"},
                 {"../../user-data", "BadMachineAnswer"},
                 {"..", "BadMachineAnswer"},
                 {".", "BadMachineAnswer"},
                 {"a/b", "BadMachineAnswer"},
                 {"a%2e%2e", "BadMachineAnswer"},
                 {"a?b", "BadMachineAnswer"},
                 {"a#b", "BadMachineAnswer"},
                 {"a b", "BadMachineAnswer"},
                 {"a\rb", "BadMachineAnswer"},
                 {QByteArray("a\0b", 3), "BadMachineAnswer"},
                 {"\xc3\xa4", "BadMachineAnswer"},
                 {QByteArray(129, 'a'), "BadMachineAnswer"}};

    for (const auto &[answer, expected] : table)
        EXPECT_EQ(roleNameIn(answer), QLatin1String(expected))
            << answer.toPercentEncoding().constData();
}

TEST(MachineAnswer, HasATokenThatCanStandInAHeader)
{
    EXPECT_EQ(profiles::machineToken("AQAE-token==\n")->reveal(), "AQAE-token==");
    for (const QByteArray &answer :
         {QByteArray(), QByteArray("a\r\nX: 1"), QByteArray("\xff"), QByteArray(5000, 'a')})
        EXPECT_FALSE(profiles::machineToken(answer))
            << answer.left(20).toPercentEncoding().constData();
}

TEST(MachineTrouble, IsWordedByWhatWasAsked)
{
    const struct {
        MachineStep step;
        int status;
        const char *code;
        base::ErrorKind kind;
    } table[] = {{MachineStep::Token, 400, "MetadataOff", base::ErrorKind::Configuration},
                 {MachineStep::Token, 401, "MetadataOff", base::ErrorKind::Configuration},
                 {MachineStep::Token, 403, "MetadataOff", base::ErrorKind::Configuration},
                 {MachineStep::Token, 404, "MetadataOff", base::ErrorKind::Configuration},
                 {MachineStep::Token, 503, "MachineBusy", base::ErrorKind::Service},
                 {MachineStep::RoleName, 404, "NoMachineRole", base::ErrorKind::Configuration},
                 {MachineStep::RoleName, 429, "MachineBusy", base::ErrorKind::Throttled},
                 {MachineStep::RoleName, 401, "MachineRefused", base::ErrorKind::Protocol},
                 {MachineStep::Credentials, 404, "NoMachineRole", base::ErrorKind::Configuration},
                 {MachineStep::Credentials, 204, "MachineRefused", base::ErrorKind::Protocol},
                 {MachineStep::Container, 404, "ContainerRefused", base::ErrorKind::Configuration},
                 {MachineStep::Container, 500, "MachineBusy", base::ErrorKind::Service}};

    for (const auto &[step, status, code, kind] : table) {
        const base::Error error = profiles::machineRefusal(step, status);
        EXPECT_EQ(error.code, QLatin1String(code)) << status;
        EXPECT_EQ(error.kind, kind) << status;
        EXPECT_EQ(error.httpStatus, status);
        EXPECT_FALSE(error.message.isEmpty()) << status;
    }
}

TEST(MachineTrouble, SaysThatNobodyIsThereAndWhereTheHopLimitMayBeWhy)
{
    using base::ErrorKind;
    const auto told = [](MachineStep step, ErrorKind kind) {
        return profiles::machineUnreached(step, base::makeError(kind, QStringLiteral("Any")));
    };
    const QString nobody = QStringLiteral("No metadata service answers: this machine is no EC2 "
                                          "instance, or IMDS is off");

    EXPECT_EQ(told(MachineStep::Token, ErrorKind::NotConnected).message, nobody);
    EXPECT_TRUE(told(MachineStep::Token, ErrorKind::Timeout).message.startsWith(nobody));
    EXPECT_TRUE(
        told(MachineStep::Token, ErrorKind::Timeout).message.contains(QStringLiteral("hop limit")));
    EXPECT_EQ(told(MachineStep::RoleName, ErrorKind::Timeout).message, nobody);
    EXPECT_EQ(told(MachineStep::Container, ErrorKind::Timeout).code,
              QStringLiteral("NoContainerService"));
    EXPECT_EQ(told(MachineStep::Token, ErrorKind::TooLarge).kind, ErrorKind::TooLarge);
    EXPECT_EQ(told(MachineStep::Token, ErrorKind::Cancelled).kind, ErrorKind::Cancelled);
}
