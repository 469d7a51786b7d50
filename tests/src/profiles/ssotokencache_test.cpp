// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssotokencache.h"

#include "tests/support/sharedcorpus.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace {

constexpr char kWholeToken[] = R"({
    "startUrl": "https://desk.awsapps.com/start#/",
    "region": "eu-central-1",
    "accessToken": "hidden-access",
    "expiresAt": "2026-11-23T10:00:00Z",
    "clientId": "client-1",
    "clientSecret": "hidden-secret",
    "registrationExpiresAt": "2027-02-20T08:00:00Z",
    "refreshToken": "hidden-refresh"
})";

base::Instant instantOf(const char *iso)
{
    return base::Timestamp::parse(iso).instant();
}

/// False when the config of this case lies elsewhere: the cache stays in the home folder.
bool expectCacheBesideConfig(const QJsonObject &test)
{
    QProcessEnvironment environment;
    const QJsonObject variables = test[QLatin1String("environment")].toObject();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it->toString());
    if (environment.contains(QStringLiteral("AWS_CONFIG_FILE")))
        return false;
    const bool isWindows = test[QLatin1String("platform")].toString() == QLatin1String("windows");
    const QString config = test[QLatin1String("configLocation")].toString();

    const QString path =
        profiles::ssoCachePath(environment, QStringLiteral("admin"),
                               isWindows ? profiles::Platform::Windows : profiles::Platform::Posix);

    EXPECT_TRUE(path.startsWith(config.chopped(6) + QStringLiteral("sso"))) << qPrintable(path);
    return true;
}

class SsoTokenCacheTest : public ::testing::Test
{
protected:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("token.json"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    /// The whole token with one member replaced; removed for an undefined value.
    static QByteArray withMember(const char *name, const QJsonValue &value)
    {
        QJsonObject fields = QJsonDocument::fromJson(kWholeToken).object();
        if (value.isUndefined())
            fields.remove(QLatin1String(name));
        else
            fields[QLatin1String(name)] = value;
        return QJsonDocument(fields).toJson();
    }
    std::optional<profiles::CachedToken> tokenIn(const QByteArray &bytes)
    {
        const auto token = profiles::readCachedToken(write(bytes));
        return token ? *token : std::nullopt;
    }
    QString complaintAbout(const QByteArray &bytes)
    {
        const QString path = write(bytes);
        const auto token = profiles::readCachedToken(path);
        if (token)
            return {};
        EXPECT_EQ(token.error().kind, base::ErrorKind::Configuration);
        EXPECT_TRUE(token.error().message.startsWith(path));
        EXPECT_FALSE(token.error().message.contains(QStringLiteral("hidden")));
        return token.error().message;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST(SsoCachePath, IsTheSha1OfTheSessionName)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));

    EXPECT_EQ(profiles::ssoCachePath(environment, QStringLiteral("admin")),
              QStringLiteral("/home/user/.aws/sso/cache/"
                             "d033e22ae348aeb5660fc2140aec35850c4da997.json"));
}

TEST(SsoCachePath, IsTheSha1OfTheStartUrlForALegacyProfile)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));

    // As botocore's own tests have it.
    EXPECT_EQ(profiles::ssoCachePath(environment, QStringLiteral("https://d-92671207e4.awsapps.com"
                                                                 "/start")),
              QStringLiteral("/home/user/.aws/sso/cache/"
                             "13f9d35043871d073ab260e020f0ffde092cb14b.json"));
}

TEST(SsoCachePath, AgreesWithTheHomeFolderOfEveryCase)
{
    REQUIRE_SHARED(QStringLiteral("config-tests/file-location-tests.json"));
    const auto text = support::readFile(
        support::sharedPath(QStringLiteral("config-tests/file-location-tests.json")));
    int checked = 0;

    for (const QJsonValue &test :
         QJsonDocument::fromJson(*text)[QLatin1String("tests")].toArray()) {
        SCOPED_TRACE(qPrintable(test[QLatin1String("name")].toString()));
        checked += expectCacheBesideConfig(test.toObject()) ? 1 : 0;
    }

    EXPECT_EQ(checked, 7);
}

TEST(SsoCachePath, IsEmptyWithoutAHomeFolder)
{
    EXPECT_EQ(profiles::ssoCachePath(QProcessEnvironment(), QStringLiteral("admin")), QString());
    EXPECT_EQ(profiles::readCachedToken(QString()).value(), std::nullopt);
}

TEST_F(SsoTokenCacheTest, GivesTokenAndRegistration)
{
    const auto token = tokenIn(kWholeToken);

    ASSERT_TRUE(token);
    EXPECT_EQ(token->startUrl, QUrl(QStringLiteral("https://desk.awsapps.com/start#/")));
    EXPECT_EQ(token->region, aws::Region::parse(QStringLiteral("eu-central-1")));
    EXPECT_EQ(token->token.accessToken.reveal(), "hidden-access");
    EXPECT_EQ(token->token.refreshToken.reveal(), "hidden-refresh");
    EXPECT_EQ(token->token.expiresAt, instantOf("2026-11-23T10:00:00Z"));
    ASSERT_TRUE(token->client);
    EXPECT_EQ(token->client->clientId, QStringLiteral("client-1"));
    EXPECT_EQ(token->client->clientSecret.reveal(), "hidden-secret");
    EXPECT_EQ(token->client->expiresAt, instantOf("2027-02-20T08:00:00Z"));
}

TEST_F(SsoTokenCacheTest, GivesATokenThatHasEndedAsItIs)
{
    const auto token = tokenIn(withMember("expiresAt", QStringLiteral("2001-01-01T00:00:00Z")));

    ASSERT_TRUE(token);
    EXPECT_EQ(token->token.expiresAt, instantOf("2001-01-01T00:00:00Z"));
    EXPECT_EQ(token->token.refreshToken.reveal(), "hidden-refresh");
}

TEST_F(SsoTokenCacheTest, ReadsALegacyTokenWithoutRegistration)
{
    const auto token = tokenIn(R"({"startUrl": "https://desk.awsapps.com/start",
        "region": "us-east-1", "accessToken": "hidden-access", "expiresAt": "2026-11-23T10:00:00UTC"})");

    ASSERT_TRUE(token);
    EXPECT_EQ(token->token.expiresAt, instantOf("2026-11-23T10:00:00Z"));
    EXPECT_TRUE(token->token.refreshToken.isEmpty());
    EXPECT_FALSE(token->client);
}

TEST_F(SsoTokenCacheTest, HasNoHalfRegistration)
{
    for (const char *name : {"clientId", "clientSecret", "registrationExpiresAt"}) {
        const auto token = tokenIn(withMember(name, QJsonValue(QJsonValue::Undefined)));
        ASSERT_TRUE(token) << name;
        EXPECT_FALSE(token->client) << name;
    }
}

TEST_F(SsoTokenCacheTest, DoesNotMindABadStartUrlOrRegion)
{
    const auto badUrl = tokenIn(withMember("startUrl", QStringLiteral("file:///etc/passwd")));
    const auto badRegion = tokenIn(withMember("region", QStringLiteral("evil.example/#")));

    ASSERT_TRUE(badUrl && badRegion);
    EXPECT_TRUE(badUrl->startUrl.isEmpty());
    EXPECT_FALSE(badRegion->region);
}

TEST_F(SsoTokenCacheTest, IsNothingWithoutAFile)
{
    const auto token = profiles::readCachedToken(m_folder.filePath(QStringLiteral("nothing.json")));

    ASSERT_TRUE(token);
    EXPECT_FALSE(*token);
}

TEST_F(SsoTokenCacheTest, RefusesWhatIsNoToken)
{
    for (
        const QByteArray &bytes :
        {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray("not json"),
         QByteArray("{\"accessToken\": \"hidden"),
         QByteArray(
             R"({"clientId": "c", "clientSecret": "hidden", "expiresAt": "2027-01-01T00:00:00Z"})")})
        EXPECT_TRUE(complaintAbout(bytes).contains(QStringLiteral("aws sso login")))
            << bytes.data();
}

TEST_F(SsoTokenCacheTest, RefusesATokenThatNoHeaderCanCarry)
{
    for (const QJsonValue &token :
         {QJsonValue(QStringLiteral("hidden\r\nX-Evil: 1")), QJsonValue(QStringLiteral("hid den")),
          QJsonValue(QStringLiteral("hiddén")), QJsonValue(QString()), QJsonValue(1),
          QJsonValue(QJsonArray{QStringLiteral("hidden")})})
        EXPECT_NE(complaintAbout(withMember("accessToken", token)), QString());
}

TEST_F(SsoTokenCacheTest, RefusesAnEndThatIsNoTime)
{
    for (const QJsonValue &end : {QJsonValue(QStringLiteral("soon")), QJsonValue(1'795'428'000),
                                  QJsonValue(QJsonValue::Undefined)})
        EXPECT_NE(complaintAbout(withMember("expiresAt", end)), QString());
}

TEST_F(SsoTokenCacheTest, IsBounded)
{
    const QByteArray padded = QByteArray(kWholeToken) + QByteArray(65'536, ' ');

    EXPECT_TRUE(complaintAbout(padded).contains(QStringLiteral("64 KiB")));
}

TEST_F(SsoTokenCacheTest, RefusesFoldersAndPipesWithoutWaiting)
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    ASSERT_EQ(mkfifo(qPrintable(pipe), 0600), 0);

    EXPECT_TRUE(
        profiles::readCachedToken(pipe).error().message.contains(QStringLiteral("no plain file")));
    EXPECT_TRUE(profiles::readCachedToken(m_folder.path())
                    .error()
                    .message.contains(QStringLiteral("folder")));
}

TEST_F(SsoTokenCacheTest, WritesNothing)
{
    const QString path = write(kWholeToken);
    const QDateTime before = QFileInfo(path).lastModified();
    const QStringList files = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);

    ASSERT_TRUE(profiles::readCachedToken(path));

    EXPECT_EQ(QFileInfo(path).lastModified(), before);
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), files);
}
