// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/machineplace.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// Where the environment says that this machine is asked for its role; nobody is asked here.

using profiles::MachinePlace;
using profiles::MachineService;

namespace {

using MachineVariables = QList<std::pair<const char *, QByteArray>>;

constexpr char kMetadataDisabled[] = "AWS_EC2_METADATA_DISABLED";
constexpr char kMetadataEndpoint[] = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
constexpr char kMetadataMode[] = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE";
constexpr char kContainerRelative[] = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
constexpr char kContainerFull[] = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
constexpr char kContainerToken[] = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
constexpr char kContainerTokenFile[] = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

base::Result<MachinePlace> machinePlaceOf(MachineService service, const MachineVariables &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(QLatin1String(name), QString::fromUtf8(value));
    return profiles::machinePlace(service, environment);
}

/// The URL, or the code of the error.
QString machineUrlOf(MachineService service, const MachineVariables &variables)
{
    const auto place = machinePlaceOf(service, variables);
    return place ? place->url.toString(QUrl::FullyEncoded) : place.error().code;
}

QByteArray machineTokenOf(const MachineVariables &variables)
{
    const auto place = machinePlaceOf(MachineService::Container, variables);
    return place ? QByteArray::fromStdString(std::string(place->authorization.reveal()))
                 : place.error().code.toLatin1();
}

class MachinePlaceTest : public testing::Test
{
protected:
    QByteArray fileWith(const QByteArray &bytes) const
    {
        QFile file(folder.filePath(QStringLiteral("token")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName().toUtf8();
    }

    QTemporaryDir folder;
    const MachineVariables inContainer{{kContainerRelative, "/v2/credentials/x"}};
};

} // namespace

TEST_F(MachinePlaceTest, IsTheFixedAddressOfAnInstance)
{
    const struct {
        MachineVariables variables;
        const char *where;
    } table[] = {{{}, "http://169.254.169.254"},
                 {{{kMetadataMode, "IPv4"}}, "http://169.254.169.254"},
                 {{{kMetadataMode, "ipv6"}}, "http://[fd00:ec2::254]"},
                 {{{kMetadataDisabled, "false"}}, "http://169.254.169.254"},
                 {{{kMetadataDisabled, "true"}}, "MetadataDisabled"},
                 {{{kMetadataDisabled, "True"}, {kMetadataEndpoint, "http://127.0.0.1:1"}},
                  "MetadataDisabled"}};

    for (const auto &[variables, where] : table)
        EXPECT_EQ(machineUrlOf(MachineService::Instance, variables), QLatin1String(where));
}

TEST_F(MachinePlaceTest, LetsTheEnvironmentNameOnlyWhatIsNear)
{
    const struct {
        const char *endpoint;
        const char *where;
    } table[] = {{"http://127.0.0.1:1338", "http://127.0.0.1:1338"},
                 {"http://127.0.0.1:1338/", "http://127.0.0.1:1338"},
                 {"http://localhost:1338", "http://localhost:1338"},
                 {"https://127.0.0.1:1338", "https://127.0.0.1:1338"},
                 {"http://[fd00:ec2::254]", "http://[fd00:ec2::254]"},
                 {"http://169.254.169.254", "http://169.254.169.254"},
                 {"http://169.254.170.2", "BadMetadataEndpoint"},
                 {"http://metadata.example.com", "BadMetadataEndpoint"},
                 {"https://metadata.example.com", "BadMetadataEndpoint"},
                 {"http://127.0.0.1@metadata.example.com", "BadMetadataEndpoint"},
                 {"http://me:pass@127.0.0.1", "BadMetadataEndpoint"},
                 {"http://127.0.0.1/other", "BadMetadataEndpoint"},
                 {"http://127.0.0.1?a=b", "BadMetadataEndpoint"},
                 {"http://127.0.0.1#a", "BadMetadataEndpoint"},
                 {"ftp://127.0.0.1", "BadMetadataEndpoint"},
                 {"127.0.0.1:1338", "BadMetadataEndpoint"},
                 {"http://", "BadMetadataEndpoint"}};

    for (const auto &[endpoint, where] : table)
        EXPECT_EQ(machineUrlOf(MachineService::Instance, {{kMetadataEndpoint, endpoint}}),
                  QLatin1String(where))
            << endpoint;
}

TEST_F(MachinePlaceTest, TellsNoPasswordOfAnAddress)
{
    const auto instance = machinePlaceOf(MachineService::Instance,
                                         {{kMetadataEndpoint, "http://me:hunter2@proxy.example"}});
    const auto container = machinePlaceOf(
        MachineService::Container, {{kContainerFull, "http://me:hunter2@proxy.example/x"}});

    for (const auto &place : {instance, container}) {
        ASSERT_FALSE(place);
        EXPECT_FALSE(place.error().message.contains(QStringLiteral("hunter2")))
            << qPrintable(place.error().message);
    }
    EXPECT_TRUE(instance.error().message.contains(QStringLiteral("proxy.example")));
}

TEST_F(MachinePlaceTest, IsWhereTheContainerSays)
{
    const struct {
        MachineVariables variables;
        const char *where;
    } table[] = {
        {{}, "NoContainer"},
        {{{kContainerRelative, "/v2/credentials/x"}}, "http://169.254.170.2/v2/credentials/x"},
        {{{kContainerRelative, "/v2?id=x"}}, "http://169.254.170.2/v2?id=x"},
        {{{kContainerRelative, "/a"}, {kContainerFull, "http://127.0.0.1/b"}},
         "http://169.254.170.2/a"},
        {{{kContainerRelative, "@metadata.example.com/x"}}, "BadContainerUri"},
        {{{kContainerRelative, ".example.com/x"}}, "BadContainerUri"},
        {{{kContainerRelative, ":1/x"}}, "BadContainerUri"},
        {{{kContainerRelative, "/x#y"}}, "BadContainerUri"},
        {{{kContainerFull, "http://127.0.0.1:8080/creds"}}, "http://127.0.0.1:8080/creds"},
        {{{kContainerFull, "http://169.254.170.2/creds"}}, "http://169.254.170.2/creds"},
        {{{kContainerFull, "http://169.254.170.23/v1/credentials"}},
         "http://169.254.170.23/v1/credentials"},
        {{{kContainerFull, "http://[fd00:ec2::23]/v1/credentials"}},
         "http://[fd00:ec2::23]/v1/credentials"},
        {{{kContainerFull, "https://agent.example.com/creds"}}, "https://agent.example.com/creds"},
        {{{kContainerFull, "http://agent.example.com/creds"}}, "BadContainerUri"},
        {{{kContainerFull, "http://169.254.169.254/creds"}}, "BadContainerUri"},
        {{{kContainerFull, "http://127.0.0.1@agent.example.com/"}}, "BadContainerUri"},
        {{{kContainerFull, "https://me@agent.example.com/"}}, "BadContainerUri"},
        {{{kContainerFull, "file:///etc/passwd"}}, "BadContainerUri"},
        {{{kContainerFull, "/creds"}}, "BadContainerUri"}};

    for (const auto &[variables, where] : table)
        EXPECT_EQ(machineUrlOf(MachineService::Container, variables), QLatin1String(where))
            << where;
}

TEST_F(MachinePlaceTest, PrefersTheContainerWhereEitherWillDo)
{
    EXPECT_EQ(machineUrlOf(MachineService::Any, inContainer),
              QStringLiteral("http://169.254.170.2/v2/credentials/x"));
    EXPECT_EQ(machineUrlOf(MachineService::Any, {}), QStringLiteral("http://169.254.169.254"));
    EXPECT_EQ(machineUrlOf(MachineService::Instance, inContainer),
              QStringLiteral("http://169.254.169.254"));
    EXPECT_EQ(
        machineUrlOf(MachineService::Any, {{kContainerFull, "http://agent.example.com/creds"}}),
        QStringLiteral("BadContainerUri"));
    EXPECT_EQ(machinePlaceOf(MachineService::Any, {})->service, MachineService::Instance);
    EXPECT_EQ(machinePlaceOf(MachineService::Any, inContainer)->service, MachineService::Container);
}

TEST_F(MachinePlaceTest, TakesTheTokenOfTheFileBeforeTheOther)
{
    MachineVariables variables = inContainer;
    EXPECT_EQ(machineTokenOf(variables), "");

    variables.emplaceBack(kContainerToken, "Bearer plain");
    EXPECT_EQ(machineTokenOf(variables), "Bearer plain");

    variables.emplaceBack(kContainerTokenFile, fileWith("from-file\n"));
    EXPECT_EQ(machineTokenOf(variables), "from-file");
    (void)fileWith("rotated");
    EXPECT_EQ(machineTokenOf(variables), "rotated");
}

TEST_F(MachinePlaceTest, RefusesATokenThatWouldBeTwoHeaders)
{
    for (const char *token : {"a\r\nX-Evil: 1", "a\nb", "a\n", "\r", "a\tb", "\xc3\xa4"}) {
        const MachineVariables variables = inContainer + MachineVariables{{kContainerToken, token}};
        EXPECT_EQ(machineTokenOf(variables), "BadContainerToken")
            << QByteArray(token).toPercentEncoding().constData();
        EXPECT_FALSE(machinePlaceOf(MachineService::Container, variables)
                         .error()
                         .message.contains(QStringLiteral("Evil")));
    }
    for (const char *token : {"", "\n", "a\nX-Evil: 1\n", "a\r\nb"})
        EXPECT_EQ(
            machineTokenOf(inContainer + MachineVariables{{kContainerTokenFile, fileWith(token)}}),
            "BadContainerToken")
            << QByteArray(token).toPercentEncoding().constData();
}

TEST_F(MachinePlaceTest, SaysWhichFileOfTheTokenIsMissingOrTooLarge)
{
    const QByteArray missing = folder.filePath(QStringLiteral("gone")).toUtf8();
    const auto gone = machinePlaceOf(
        MachineService::Container, inContainer + MachineVariables{{kContainerTokenFile, missing}});
    const auto large = machinePlaceOf(
        MachineService::Container,
        inContainer
            + MachineVariables{{kContainerTokenFile, fileWith(QByteArray(100 * 1024, 'x'))}});

    ASSERT_FALSE(gone);
    ASSERT_FALSE(large);
    EXPECT_EQ(gone.error().code, QStringLiteral("BadContainerToken"));
    EXPECT_TRUE(gone.error().message.contains(QString::fromUtf8(missing)));
    EXPECT_TRUE(large.error().message.contains(QStringLiteral("64 KiB")));
}
