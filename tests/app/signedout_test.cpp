// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/signinneed.h"
#include "profiles/ssotokencache.h"
#include "tests/app/appsession.h"
#include "tests/support/faultserver.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

// A person signs out of an Identity Center while AWS is asked with what it gave.

namespace {

using support::FaultServer;
using support::httpAnswer;
using support::waitFor;

const base::ProfileId kSsoProfile = profiles::awsProfileId(QStringLiteral("centre"));
const QString kCentrePage = QStringLiteral("https://corp.awsapps.com/start");
constexpr char kCentreConfig[] = "[profile centre]\nregion = eu-west-1\n"
                                 "sso_start_url = https://corp.awsapps.com/start\n"
                                 "sso_region = eu-west-1\nsso_account_id = 111122223333\n"
                                 "sso_role_name = Engineer\n";
constexpr char kCentreToken[] =
    R"({"startUrl":"https://corp.awsapps.com/start","region":"eu-west-1",)"
    R"("accessToken":"of-the-cli","expiresAt":"2099-01-01T00:00:00Z"})";
constexpr char kCentreKeys[] =
    R"({"roleCredentials":{"accessKeyId":"ASIAEXAMPLE","secretAccessKey":"wJalrXUt",)"
    R"("sessionToken":"the-token","expiration":4070908800000}})";
constexpr char kCentreCaller[] =
    "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
    "<GetCallerIdentityResult>"
    "<Arn>arn:aws:sts::111122223333:assumed-role/Engineer/me</Arn>"
    "<UserId>AROAEXAMPLE:me</UserId><Account>111122223333</Account>"
    "</GetCallerIdentityResult></GetCallerIdentityResponse>";

/// One service for the portal and for STS, which answers when the test says so.
class SignedOutMeanwhile : public testing::Test
{
protected:
    SignedOutMeanwhile()
    {
        home.writeConfig(kCentreConfig);
        home.set("AWS_ENDPOINT_URL", qPrintable(service.url(QString()).toString()));
        leaveTokenOfTheAwsCli();
        services = std::make_unique<AppServices>(CommandLine(), home.environment());
    }
    [[nodiscard]] profiles::SsoSessions &sso() { return services->profileServices()->sso; }
    [[nodiscard]] profiles::SsoSession session()
    {
        const auto found = services->profileServices()->store.find(kSsoProfile);
        return found ? profiles::ssoAccessOf(found->chain)->session : profiles::SsoSession();
    }

    QPointer<QTcpSocket> askedWhose; ///< STS has not answered yet
    FaultServer service{{.answer = [this](QTcpSocket &socket, int number) {
        if (number == 1)
            socket.write(httpAnswer(200, kCentreKeys));
        else
            askedWhose = &socket;
    }}};
    support::AwsHome home;
    std::unique_ptr<AppServices> services;
    QObject owner;

private:
    void leaveTokenOfTheAwsCli()
    {
        const QString path = profiles::ssoCachePath(home.environment(), kCentrePage);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(kCentreToken);
    }
};

} // namespace

TEST_F(SignedOutMeanwhile, StaysSignedOutWhateverIsAnsweredLater)
{
    std::optional<base::Result<ui::Identity>> outcome;
    base::TypedCall<ui::Identity> *call = services->identify(kSsoProfile, ireland(), &owner);
    base::whenDone<ui::Identity>(call, &owner, [&](const auto &answer) { outcome = answer; });
    call->start();
    ASSERT_TRUE(waitFor([this] { return !askedWhose.isNull(); }));

    ASSERT_TRUE(support::waitResult(sso().signOut(session(), nullptr)));
    askedWhose->write(httpAnswer(200, kCentreCaller));

    ASSERT_TRUE(waitFor([&] { return outcome.has_value(); }));
    ASSERT_FALSE(*outcome);
    EXPECT_EQ(profiles::signInNeedOf(outcome->error()), profiles::SignInNeed::IdentityCenter);
    const base::AccountId account = *base::AccountId::parse(QStringLiteral("111122223333"));
    const cutover::Scope scope{.profile = kSsoProfile, .account = account, .region = ireland()};
    const auto client = services->client(scope);
    ASSERT_FALSE(client);
    EXPECT_TRUE(profiles::isSignedOut(client.error())) << qPrintable(client.error().message);
    const auto ready = services->readyToChange(scope);
    ASSERT_FALSE(ready);
    EXPECT_TRUE(profiles::isSignedOut(ready.error())) << qPrintable(ready.error().message);
}
