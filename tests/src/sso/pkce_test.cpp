// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/pkce.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace {

QByteArray bytesOf(const base::SecretBytes &secret)
{
    return QByteArray::fromStdString(std::string(secret.reveal()));
}

sso::Random counting(quint32 first = 0)
{
    return [next = first]() mutable { return next++; };
}

sso::AuthorizeRequest sampleRequest()
{
    return {.endpoint = QUrl(QStringLiteral("https://oidc.eu-central-1.amazonaws.com")),
            .clientId = QStringLiteral("client-1"),
            .redirectUri = QStringLiteral("http://127.0.0.1:35123/oauth/callback"),
            .scopes = {QStringLiteral("sso:account:access"), QStringLiteral("codewhisperer:x")},
            .state = "state~1",
            .challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"};
}

} // namespace

TEST(Pkce, MakesTheChallengeOfTheStandard)
{
    // RFC 7636, appendix B.
    const base::SecretBytes verifier(
        std::string_view("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    EXPECT_EQ(sso::s256Challenge(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST(Pkce, MakesAVerifierOf64UnreservedCharacters)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9\\-._~]{64}$"));

    for (int i = 0; i < 50; ++i) {
        const QByteArray verifier = bytesOf(sso::makePkce().verifier);
        EXPECT_TRUE(form.match(QString::fromLatin1(verifier)).hasMatch()) << verifier.data();
    }
}

TEST(Pkce, UsesEveryCharacterOfTheAlphabet)
{
    const QByteArray first = bytesOf(sso::makePkce(counting(0)).verifier);
    const QByteArray last = bytesOf(sso::makePkce(counting(64)).verifier);

    EXPECT_EQ(first + last.left(2),
              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
}

TEST(Pkce, TakesNothingButTheInjectedNumbers)
{
    const sso::Pkce one = sso::makePkce(counting());
    const sso::Pkce same = sso::makePkce(counting());
    const sso::Pkce other = sso::makePkce(counting(7));

    EXPECT_TRUE(one.verifier.equals(same.verifier));
    EXPECT_EQ(one.state, same.state);
    EXPECT_FALSE(one.verifier.equals(other.verifier));
    EXPECT_NE(one.state, other.state);
}

TEST(Pkce, DiffersEachTime)
{
    const sso::Pkce one = sso::makePkce();
    const sso::Pkce other = sso::makePkce();

    EXPECT_FALSE(one.verifier.equals(other.verifier));
    EXPECT_NE(one.state, other.state);
    EXPECT_EQ(one.state.size(), 43);
}

TEST(Pkce, TellsNothingOfTheVerifierInChallengeAndState)
{
    const sso::Pkce pkce = sso::makePkce();

    EXPECT_EQ(pkce.challenge, sso::s256Challenge(pkce.verifier));
    EXPECT_FALSE(pkce.challenge.contains('='));
    EXPECT_FALSE(bytesOf(pkce.verifier).contains(pkce.state));
}

TEST(AuthorizeUrl, HasEveryParameterEncoded)
{
    const QUrl url = sso::authorizeUrl(sampleRequest());

    EXPECT_TRUE(url.isValid());
    EXPECT_EQ(url.toEncoded(),
              "https://oidc.eu-central-1.amazonaws.com/authorize?response_type=code"
              "&client_id=client-1"
              "&redirect_uri=http%3A%2F%2F127.0.0.1%3A35123%2Foauth%2Fcallback"
              "&state=state~1&code_challenge_method=S256"
              "&scopes=sso%3Aaccount%3Aaccess%20codewhisperer%3Ax"
              "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST(AuthorizeUrl, LetsNoValueBreakOut)
{
    auto request = sampleRequest();
    request.clientId = QStringLiteral("a&redirect_uri=https://evil.example/#x%20+é");

    const QByteArray url = sso::authorizeUrl(request).toEncoded();

    EXPECT_TRUE(url.contains(
        "&client_id=a%26redirect_uri%3Dhttps%3A%2F%2Fevil.example%2F%23x%2520%2B%C3%A9&"))
        << url.data();
    EXPECT_EQ(url.count("redirect_uri="), 1);
}

TEST(AuthorizeUrl, KeepsPortAndPathOfAnOverride)
{
    auto request = sampleRequest();

    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8080/"));
    EXPECT_TRUE(sso::authorizeUrl(request).toEncoded().startsWith(
        "http://127.0.0.1:8080/authorize?response_type=code&"));
    request.endpoint = QUrl(QStringLiteral("https://proxy.example/oidc/?x=1#y"));
    EXPECT_TRUE(sso::authorizeUrl(request).toEncoded().startsWith(
        "https://proxy.example/oidc/authorize?response_type=code&"));
}

TEST(PkceState, IsTheSameOnlyWhenEveryByteIs)
{
    EXPECT_TRUE(sso::isSameState("abc", "abc"));
    EXPECT_FALSE(sso::isSameState("abc", "abd"));
    EXPECT_FALSE(sso::isSameState("abc", "ab"));
    EXPECT_FALSE(sso::isSameState("abc", "abcd"));
    EXPECT_FALSE(sso::isSameState("abc", "ABC"));
    EXPECT_FALSE(sso::isSameState("abc", ""));
    EXPECT_FALSE(sso::isSameState("", "")) << "nothing was asked";
}
