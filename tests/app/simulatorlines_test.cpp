// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/simulator/awsfiles.h"
#include "app/simulator/exports.h"
#include "app/simulator/stdincommands.h"
#include "sim/simcloud.h"
#include "sim/simserver.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

#include <QFile>

// What the simulator's program tells on its lines and in its files, without starting it.

namespace {

class SimulatorLines : public testing::Test
{
protected:
    SimulatorLines() { EXPECT_TRUE(server.listen()); }
    QByteArray say(const char *line) { return StdinCommands::answerTo(line, server); }
    [[nodiscard]] QByteArray config()
    {
        EXPECT_TRUE(files.write(server));
        QFile file(files.configPath());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    support::FakeClock clock;
    sim::SimServer server{{.servers = 1, .clock = &clock}};
    AwsFiles files;
};

TEST_F(SimulatorLines, NameEveryEndpointAndEndReady)
{
    const QString lines = exportLines(server, files, 1.0);

    for (const char *name : {"MGN", "STS", "SSO", "SSO_OIDC"})
        EXPECT_TRUE(lines.contains(QStringLiteral("export AWS_ENDPOINT_URL_%1=%2\n")
                                       .arg(QLatin1String(name), server.baseUrl())))
            << name;
    EXPECT_TRUE(lines.endsWith(QLatin1String("\nready\n")));
}

TEST_F(SimulatorLines, TellTheSecretsOfTheDevicesInComments)
{
    const QString account = server.accounts().first().accountId;

    EXPECT_TRUE(exportLines(server, files, 1.0)
                    .contains(QStringLiteral("# MFA device arn:aws:iam::%1:mfa/engineer: "
                                             "otpauth://totp/cutover-sim:%1?secret=%2&issuer=")
                                  .arg(account, server.mfaSecret(account))));
}

TEST_F(SimulatorLines, AnswerWithACodeThatWorks)
{
    const QString account = server.accounts().first().accountId;
    sim::MfaDevices &devices = server.cloud().mfaDevices();

    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(devices.accept(account, sim::mfaSerial(account),
                                 QString::fromLatin1(say("mfa 111111111111")), clock.wall()),
                  sim::MfaDevices::Verdict::Accepted);
    EXPECT_EQ(say("mfa 111111111111"), "error every code of this half minute is used");
    EXPECT_EQ(say("mfa 999999999999"), "error no such account");
}

TEST_F(SimulatorLines, EndWhatWasHandedOut)
{
    sim::SimCredentials grant = server.accounts().first();
    grant.expiration = clock.wall() + std::chrono::hours(1);
    const QString id = server.cloud().keys().handOut(grant).accessKeyId;
    auto &tokens = server.cloud().identityCenter().tokens;
    const QString token = tokens.issue(QStringLiteral("client"), *grant.expiration, false).access;

    EXPECT_EQ(say("expire credentials"), "ok");
    EXPECT_EQ(server.cloud().findKey(id)->expiration, clock.wall());
    EXPECT_TRUE(tokens.isAlive(token, clock.wall()));
    EXPECT_EQ(say("expire sign-ins"), "ok");
    EXPECT_FALSE(tokens.isAlive(token, clock.wall()));
    EXPECT_TRUE(say("expire everything").startsWith("error "));
}

TEST_F(SimulatorLines, WriteProfilesWithRolesAndSignIn)
{
    const QByteArray text = config();

    EXPECT_TRUE(text.contains("[profile sim-prod]\nregion = eu-west-1\nservices = simulator\n"));
    EXPECT_TRUE(
        text.contains("[profile sim-role]\nrole_arn = "
                      "arn:aws:iam::222222222222:role/CutoverEngineer\nsource_profile = sim-prod"));
    EXPECT_TRUE(text.contains("mfa_serial = arn:aws:iam::111111111111:mfa/engineer\n"));
    EXPECT_TRUE(text.contains("external_id = cutover-2026\n"));
    EXPECT_TRUE(text.contains("[profile sim-sso]\nsso_session = simulator\n"));
    EXPECT_TRUE(text.contains(
        "[sso-session simulator]\nsso_start_url = " + server.baseUrl().toLatin1() + "/start\n"));
    EXPECT_TRUE(text.contains("sso_oidc =\n  endpoint_url = " + server.baseUrl().toLatin1()));
}

} // namespace
