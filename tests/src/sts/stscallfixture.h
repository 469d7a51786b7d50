// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/signedcall.h"

#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

/// What every call of STS needs, over a scripted transport that repeats without waiting.
class StsCallTest : public testing::Test
{
protected:
    static base::Result<aws::Credentials> sourceKeys()
    {
        aws::Credentials keys;
        keys.accessKeyId = QStringLiteral("AKIDEXAMPLE");
        keys.secretAccessKey = base::SecretBytes(std::string_view("example-secret"));
        return keys;
    }
    static aws::Endpoint stsEndpoint()
    {
        return {.url = QUrl(QStringLiteral("https://sts.eu-central-1.amazonaws.com")),
                .region = QStringLiteral("eu-central-1"),
                .service = QStringLiteral("sts")};
    }
    [[nodiscard]] net::SigningServices services()
    {
        return {transport, clock, [] { return 0.5; }, 0.0};
    }
    static base::SecretBytes secret(const char *text)
    {
        return base::SecretBytes(std::string_view(text));
    }
    /// The answer of STS to that action, with these members before and behind the credentials.
    static QByteArray answerOf(const QByteArray &action, const QByteArray &rest = {})
    {
        return '<' + action + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
               + action
               + "Result><Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId>"
                 "<SecretAccessKey>role/secret+1=</SecretAccessKey>"
                 "<SessionToken>tok/en+2==</SessionToken>"
                 "<Expiration>2026-11-23T03:00:00Z</Expiration></Credentials>"
               + rest + "</" + action
               + "Result><ResponseMetadata><RequestId>r-1</RequestId>"
                 "</ResponseMetadata></"
               + action + "Response>";
    }
    static QByteArray assumedRole()
    {
        return answerOf("AssumeRole",
                        "<AssumedRoleUser><AssumedRoleId>AROA:desk</AssumedRoleId><Arn>"
                        "arn:aws:sts::444455556666:assumed-role/cutover/desk</Arn>"
                        "</AssumedRoleUser>");
    }
    /// An error of STS.
    static QByteArray refusalOf(const QByteArray &code, const QByteArray &message)
    {
        return "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
               "<Type>Sender</Type><Code>"
               + code + "</Code><Message>" + message
               + "</Message></Error><RequestId>r-9</RequestId></ErrorResponse>";
    }

    support::FakeTransport transport;
    support::FakeClock clock;
    net::EndpointSession session;
    QObject owner;
};
