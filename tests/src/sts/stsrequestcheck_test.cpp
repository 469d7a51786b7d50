// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/requestcheck.h"

#include <gtest/gtest.h>

namespace {

using std::chrono::seconds;

base::SecretBytes code(const char *text)
{
    return base::SecretBytes(std::string_view(text));
}

sts::AssumeRoleRequest fineRole()
{
    sts::AssumeRoleRequest request;
    request.roleArn = QStringLiteral("arn:aws:iam::444455556666:role/cutover");
    request.sessionName = QStringLiteral("desk@example.com");
    return request;
}

QStringList fieldsOf(const base::Result<> &checked)
{
    QStringList names;
    if (checked)
        return names;
    EXPECT_EQ(checked.error().kind, base::ErrorKind::InvalidRequest);
    EXPECT_EQ(checked.error().sent, base::Sent::No);
    for (const base::FieldError &field : checked.error().fields) {
        names.append(field.name);
        EXPECT_FALSE(field.message.isEmpty());
    }
    return names;
}

/// The fields that are refused when one member of a fine request has this value.
template <class Member, class Value>
QStringList refusedRole(Member sts::AssumeRoleRequest::*member, const Value &value)
{
    sts::AssumeRoleRequest request = fineRole();
    request.*member = value;
    return fieldsOf(sts::check(request));
}

QString times(int count)
{
    return QString(count, u'x');
}

} // namespace

TEST(StsRequestCheck, TakesWhatTheModelTakes)
{
    sts::AssumeRoleRequest full = fineRole();
    full.roleArn = QStringLiteral("arn:aws-us-gov:iam::444455556666:role/team/a/cutover_1");
    full.externalId = QStringLiteral("a:b/c=d,e.f@g-h+i");
    full.mfaSerial = QStringLiteral("arn:aws:iam::111122223333:mfa/ops");
    full.tokenCode = code("012345");
    full.sourceIdentity = QStringLiteral("ops");
    full.duration = seconds(43'200);

    EXPECT_TRUE(sts::check(fineRole()));
    EXPECT_TRUE(sts::check(full));
    EXPECT_TRUE(sts::check(sts::GetSessionTokenRequest{}));
    EXPECT_TRUE(sts::check(sts::GetSessionTokenRequest{QStringLiteral("GAHT12345678"),
                                                       code("999999"), seconds(129'600)}));
}

TEST(StsRequestCheck, RefusesWhatIsNoArnOfARole)
{
    const QStringList expected{QStringLiteral("RoleArn")};
    for (const QString &arn :
         {QString(), QStringLiteral("cutover"), QStringLiteral("arn:aws:iam::444455556666:user/x"),
          QStringLiteral("arn:aws:iam::44445555666:role/x"),
          QStringLiteral("arn:aws:iam::444455556666:role/"),
          QStringLiteral("arn:aws:iam::444455556666:role/a b"),
          QStringLiteral("arn:aws:iam:eu-west-1:444455556666:role/x"),
          QStringLiteral("arn:aws:sts::444455556666:assumed-role/x/y"),
          QStringLiteral("arn:evil:iam::444455556666:role/x"),
          QStringLiteral("arn:aws:iam::444455556666:role/x\n"),
          QStringLiteral("arn:aws:iam::444455556666:role/") + times(65),
          QStringLiteral("arn:aws:iam::444455556666:role/") + times(2'100) + QStringLiteral("/y")})
        EXPECT_EQ(refusedRole(&sts::AssumeRoleRequest::roleArn, arn), expected) << qPrintable(arn);
}

TEST(StsRequestCheck, RefusesNamesOutOfForm)
{
    using Role = sts::AssumeRoleRequest;
    for (const QString &name :
         {QString(), QStringLiteral("x"), times(65), QStringLiteral("a b"), QStringLiteral("a/b"),
          QStringLiteral("b\u00e4r"), QStringLiteral("desk\n")})
        EXPECT_EQ(refusedRole(&Role::sessionName, name),
                  QStringList{QStringLiteral("RoleSessionName")})
            << qPrintable(name);
    for (const QString &identity : {QStringLiteral("x"), times(65), QStringLiteral("a b")})
        EXPECT_EQ(refusedRole(&Role::sourceIdentity, identity),
                  QStringList{QStringLiteral("SourceIdentity")});
    for (const QString &id : {QStringLiteral("x"), times(1'225), QStringLiteral("a b")})
        EXPECT_EQ(refusedRole(&Role::externalId, id), QStringList{QStringLiteral("ExternalId")});
    EXPECT_TRUE(refusedRole(&Role::externalId, times(1'224)).isEmpty());
}

TEST(StsRequestCheck, RefusesDurationsOutOfRange)
{
    const QStringList expected{QStringLiteral("DurationSeconds")};
    for (const int duration : {-1, 0, 899, 43'201})
        EXPECT_EQ(refusedRole(&sts::AssumeRoleRequest::duration, seconds(duration)), expected);
    for (const int duration : {899, 129'601}) {
        sts::GetSessionTokenRequest request;
        request.duration = seconds(duration);
        EXPECT_EQ(fieldsOf(sts::check(request)), expected);
    }
}

TEST(StsRequestCheck, RefusesCodesAndDevicesThatDoNotGoTogether)
{
    const QString device = QStringLiteral("arn:aws:iam::111122223333:mfa/ops");
    const auto refused = [](const QString &serial, const char *given) {
        sts::GetSessionTokenRequest request;
        request.mfaSerial = serial;
        request.tokenCode = code(given);
        return fieldsOf(sts::check(request));
    };

    const QStringList badCode{QStringLiteral("TokenCode")};
    for (const char *given : {"", "12345", "1234567", "12345a", " 12345", "12 345"})
        EXPECT_EQ(refused(device, given), badCode) << given;
    const QStringList badDevice{QStringLiteral("SerialNumber")};
    for (const QString &serial : {QString(), times(8), times(257), QStringLiteral("two words x")})
        EXPECT_EQ(refused(serial, "123456"), badDevice) << qPrintable(serial);
}

TEST(StsRequestCheck, TellsEverythingAtOnceAndNeverTheCode)
{
    sts::AssumeRoleRequest request;
    request.tokenCode = code("98765");

    const auto checked = sts::check(request);

    const QStringList expected{QStringLiteral("RoleArn"), QStringLiteral("RoleSessionName"),
                               QStringLiteral("SerialNumber"), QStringLiteral("TokenCode")};
    EXPECT_EQ(fieldsOf(checked), expected);
    for (const base::FieldError &field : checked.error().fields)
        EXPECT_FALSE(field.message.contains(QStringLiteral("98765")));
}
