// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/serviceerror.h"

#include <QStringList>

#include <gtest/gtest.h>

using base::ErrorKind;

TEST(ServiceErrorText, KeepsNoSecretThatAnAnswerEchoes)
{
    const QByteArray echo = "The Canonical String for this request should have been\\n'POST\\n/\\n"
                            "x-amz-security-token:FwoGZXIvYXdzTOKEN+/=\\n' "
                            "Authorization=AWS4-HMAC-SHA256 Credential=ASIAIOSFODNN7EXAMPLE/2026, "
                            "Signature=5d672d79c15b13162d9279b0855cfba6";
    const QByteArray xml = "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>"
                           + QByteArray(echo).replace("\\n", "\n")
                           + "</Message></Error></ErrorResponse>";
    const QByteArray json = R"({"message":")" + echo + R"(","reason":")" + echo
                            + R"(","fieldList":[{"name":"a","message":")" + echo
                            + R"("}],"errors":[{"resourceId":"s-1","message":")" + echo + R"("}]})";

    for (const QByteArray &body : {json, xml, QByteArray("<html>" + echo + "</html>")}) {
        const base::Error error =
            aws::serviceError({403, {{"x-amzn-errortype", "InvalidSignatureException"}}, body});
        QStringList texts{error.message, error.reason};
        for (const base::FieldError &field : error.fields)
            texts << field.message;
        for (const base::ResourceError &resource : error.resources)
            texts << resource.message;
        const QString all = texts.join(u'\n');
        EXPECT_TRUE(all.contains(QStringLiteral("Canonical String"))) << body.constData();
        for (const char *secret : {"TOKEN", "ASIAIOSFODNN7", "5d672d79"})
            EXPECT_FALSE(all.contains(QLatin1String(secret))) << secret << '\n' << qPrintable(all);
    }
}

TEST(ServiceErrorText, KeepsAPageOfAProxyAsBoundedPlainText)
{
    const QByteArray page =
        "<html><body>Proxy login\x01\x1b[2J</body></html>" + QByteArray(100'000, 'x');

    const base::Error error = aws::serviceError({.status = 502, .headers = {}, .body = page});

    EXPECT_EQ(error.kind, ErrorKind::Service);
    EXPECT_EQ(error.message.size(), 2048);
    EXPECT_TRUE(error.message.startsWith(QStringLiteral("<html><body>Proxy login")));
    EXPECT_FALSE(error.message.contains(QChar(0x1b)));
}

TEST(ServiceErrorText, SurvivesBodiesOfAnyKind)
{
    const QByteArray huge = "{\"message\":\"" + QByteArray(2 * 1024 * 1024, 'm') + "\"}";
    const QByteArray deep = QByteArray(100'000, '[');
    for (const QByteArray &body :
         {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("\xff\xfe\x00"),
          QByteArray("{\"message\":7,\"fieldList\":{},\"errors\":\"x\",\"code\":[]}"), huge,
          deep}) {
        const base::Error error = aws::serviceError({.status = 500, .headers = {}, .body = body});
        EXPECT_EQ(error.code, QStringLiteral("HTTP 500"));
        EXPECT_LE(error.message.size(), 2048);
    }
}
