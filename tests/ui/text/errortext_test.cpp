// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/errortext.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

using base::ErrorKind;
using ui::ErrorText;
using ui::Repeat;

std::vector<ErrorKind> allKinds()
{
    std::vector<ErrorKind> kinds;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Unknown); ++kind)
        kinds.push_back(static_cast<ErrorKind>(kind));
    return kinds;
}

ErrorText textOf(const base::Error &error, Repeat repeat)
{
    return ui::errorText(error, {.doing = QStringLiteral("Starting the cutover"),
                                 .account = QStringLiteral("1111 1111 1111"),
                                 .region = QStringLiteral("eu-west-1"),
                                 .profile = QStringLiteral("corp-prod"),
                                 .repeat = repeat});
}

base::Error errorOf(ErrorKind kind)
{
    base::Error error;
    error.kind = kind;
    error.code = QStringLiteral("SomeCode");
    error.message = QStringLiteral("what was said");
    error.host = QStringLiteral("mgn.eu-west-1.amazonaws.com");
    error.requestId = QStringLiteral("request-7");
    return error;
}

class ErrorOfKind : public testing::TestWithParam<ErrorKind>
{};

TEST_P(ErrorOfKind, SaysWhatFailedWhyAndWhatToDo)
{
    for (const Repeat repeat : {Repeat::OnRequest, Repeat::ByItself, Repeat::Never}) {
        const ErrorText text = textOf(errorOf(GetParam()), repeat);

        EXPECT_TRUE(text.title.startsWith(QLatin1String("Starting the cutover")));
        EXPECT_FALSE(text.cause.isEmpty());
        EXPECT_FALSE(text.next.isEmpty());
        EXPECT_FALSE((text.title + text.body()).contains(u'%')) << qPrintable(text.body());
    }
}

TEST_P(ErrorOfKind, SaysSoToWhenNothingWasSaid)
{
    base::Error silent;
    silent.kind = GetParam();

    const ErrorText text = textOf(silent, Repeat::Never);

    EXPECT_FALSE(text.cause.isEmpty());
    EXPECT_FALSE(text.cause.trimmed().endsWith(u':')) << qPrintable(text.cause);
    EXPECT_FALSE(text.next.isEmpty());
}

TEST_P(ErrorOfKind, NeverPromisesThatAStartIsRepeated)
{
    const ErrorText text = textOf(errorOf(GetParam()), Repeat::Never);

    EXPECT_FALSE(text.body().contains(QLatin1String("by itself"))) << qPrintable(text.body());
    EXPECT_FALSE(text.body().contains(QLatin1String("efresh to try again")))
        << qPrintable(text.body());
}

TEST_P(ErrorOfKind, PromisesARepetitionOnlyWhereThereIsAWatch)
{
    const ErrorText text = textOf(errorOf(GetParam()), Repeat::OnRequest);

    EXPECT_FALSE(text.body().contains(QLatin1String("by itself"))) << qPrintable(text.body());
}

TEST_P(ErrorOfKind, SpeaksOfNoRefreshingWhereNothingCanBeRefreshed)
{
    const ErrorText text = textOf(errorOf(GetParam()), Repeat::ByButton);

    EXPECT_FALSE(text.next.isEmpty());
    EXPECT_FALSE(text.body().contains(QLatin1String("refresh"), Qt::CaseInsensitive))
        << qPrintable(text.body());
}

TEST_P(ErrorOfKind, GivesCodeAndRequestIdToCopy)
{
    const QString details = textOf(errorOf(GetParam()), Repeat::Never).details;

    EXPECT_TRUE(details.contains(QLatin1String("Code: SomeCode"))) << qPrintable(details);
    EXPECT_TRUE(details.contains(QLatin1String("Request ID: request-7"))) << qPrintable(details);
}

INSTANTIATE_TEST_SUITE_P(All, ErrorOfKind, testing::ValuesIn(allKinds()), [](const auto &kind) {
    return std::to_string(static_cast<int>(kind.param));
});

TEST(ErrorText, SaysThatAWatchGoesOnByItself)
{
    for (const ErrorKind kind : {ErrorKind::NotConnected, ErrorKind::Throttled, ErrorKind::Service})
        EXPECT_TRUE(
            textOf(errorOf(kind), Repeat::ByItself).next.contains(QLatin1String("by itself")));
}

TEST(ErrorText, GivesTheMessageOfARefusalWithoutFields)
{
    base::Error error = errorOf(ErrorKind::InvalidRequest);
    error.message = QStringLiteral("250 servers are more than the 200 that one job takes");

    EXPECT_EQ(textOf(error, Repeat::Never).cause, error.message);
}

TEST(ErrorText, ListsTheFieldsOfARefusal)
{
    base::Error error = errorOf(ErrorKind::InvalidRequest);
    error.fields = {{QStringLiteral("tags.Wave"), QStringLiteral("too long")},
                    {QStringLiteral("accountID"), QStringLiteral("12 digits")}};

    EXPECT_EQ(textOf(error, Repeat::Never).cause,
              QStringLiteral("tags.Wave: too long\naccountID: 12 digits"));
}

TEST(ErrorText, NamesThreeOfManyAndKeepsAllForTheDetails)
{
    base::Error error = errorOf(ErrorKind::Conflict);
    for (int number = 1; number <= 200; ++number) {
        base::ResourceError one;
        one.resourceId = QStringLiteral("s-%1").arg(number);
        one.message = QStringLiteral("busy");
        error.resources << one;
    }

    const ErrorText text = textOf(error, Repeat::Never);

    EXPECT_TRUE(text.cause.contains(QLatin1String("s-3: busy\nand 197 more: see the details")))
        << qPrintable(text.cause);
    EXPECT_TRUE(text.details.contains(QLatin1String("Resource s-200")));
}

TEST(ErrorText, SendsAWrongRegionToTheRegionNotToTheKey)
{
    base::Error error = errorOf(ErrorKind::Signature);
    EXPECT_TRUE(textOf(error, Repeat::OnRequest).next.contains(QLatin1String("secret access key")));

    error.message = QStringLiteral("Credential should be scoped to a valid region.");

    for (const Repeat repeat : {Repeat::OnRequest, Repeat::ByItself, Repeat::Never}) {
        const QString next = textOf(error, repeat).next;
        EXPECT_TRUE(next.startsWith(QLatin1String("Check the region"))) << qPrintable(next);
        EXPECT_FALSE(next.contains(QLatin1String("key"))) << qPrintable(next);
        EXPECT_TRUE(next.contains(QLatin1String("corp-prod"))) << qPrintable(next);
    }
}

TEST(ErrorText, SendsASecretInThePlaceOfItsIdToThatPlace)
{
    base::Error error = errorOf(ErrorKind::Credentials);
    error.code = QStringLiteral("KeyIdIsNoId");

    for (const Repeat repeat : {Repeat::OnRequest, Repeat::ByItself, Repeat::Never}) {
        const ErrorText text = textOf(error, repeat);
        EXPECT_TRUE(text.cause.contains(QLatin1String("cannot be used"))) << qPrintable(text.cause);
        EXPECT_EQ(text.next, QStringLiteral("Put access key id and secret access key of profile "
                                            "corp-prod where each belongs, then try again."));
    }
    error.isNamedByService = true;
    EXPECT_TRUE(textOf(error, Repeat::OnRequest).next.startsWith(QLatin1String("Renew")));
}

TEST(ErrorText, SendsNobodyToTheNetworkForAMachineThatHasNoRole)
{
    for (const char *code : {"NoMetadataService", "MetadataOff", "NoMachineRole", "NoContainer",
                             "NoContainerService", "ContainerRefused", "MetadataDisabled"}) {
        base::Error error = errorOf(ErrorKind::NotConnected);
        error.code = QLatin1String(code);
        const ErrorText text = textOf(error, Repeat::OnRequest);

        EXPECT_EQ(text.cause, QStringLiteral("what was said")) << code;
        EXPECT_FALSE(text.next.contains(QLatin1String("VPN"))) << code;
        EXPECT_FALSE(text.next.isEmpty()) << code;

        error.isNamedByService = true;
        EXPECT_NE(textOf(error, Repeat::OnRequest).cause, QStringLiteral("what was said")) << code;
    }
}

TEST(ErrorText, ShowsHostileWordsAsText)
{
    base::Error error = errorOf(ErrorKind::AccessDenied);
    error.message = QStringLiteral("go\u202Eback") + QString(5000, u'x');

    const ErrorText text = textOf(error, Repeat::Never);

    EXPECT_FALSE(text.cause.contains(QChar(0x202E)));
    EXPECT_LE(text.cause.size(), 700);
}

} // namespace
